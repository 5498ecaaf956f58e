package dev.amends.contact.contactfile;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.ContactReading;
import dev.amends.contact.contactlog.ContactWords;
import dev.amends.contact.letter.LetterResponses;
import dev.amends.contact.letter.Letter;
import dev.amends.contact.letter.LetterWriter;
import dev.amends.contact.preference.BorrowerLanguage;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The borrower's copy of the record of a contact. */
@Path("/contacts/{id}")
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CopyResource {
  private final ContactReading contacts;
  private final CaseFiles files;
  private final BorrowerLanguage language;
  private final CopyWriter writer;
  private final LetterResponses handout;
  private final Copies copies;
  private final Caller caller;
  private final InstantSource clock;

  CopyResource(
      ContactReading contacts,
      CaseFiles files,
      BorrowerLanguage language,
      CopyWriter writer,
      LetterResponses handout,
      Copies copies,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.files = files;
    this.language = language;
    this.writer = writer;
    this.handout = handout;
    this.copies = copies;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A copy that was issued.
   *
   * @param sha256 of exactly what was handed out
   */
  record CopyView(
      UUID id,
      UUID contactId,
      String language,
      String mediaType,
      String sha256,
      String issuedBy,
      Instant issuedAt) {

    static CopyView of(Copy copy) {
      return new CopyView(
          copy.id,
          copy.contactId,
          copy.language,
          copy.mediaType,
          copy.sha256,
          copy.issuedBy,
          copy.issuedAt);
    }
  }

  /** Issues a copy, and records that it was issued. */
  @GET
  @Path("copy")
  @Produces({LetterResponses.PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "issueContactCopy",
      summary = "Issue the borrower's copy of a contact",
      description =
          "As PDF, page or plain text, as Accept asks. It holds what was said, not the agent's view. A"
              + " contact that was not with the borrower himself has no copy. Each one that is issued"
              + " is recorded.")
  @APIResponse(
      responseCode = "200",
      description = "the copy; its ETag is the SHA-256 of what is given",
      content = {
        @Content(
            mediaType = LetterResponses.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "was not with the borrower himself")
  public Response issue(
      @PathParam("id") UUID id,
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang,
      @Context HttpHeaders headers) {
    if (lang != null && !LetterWriter.LANGUAGES.contains(lang)) {
      throw Problems.invalid("lang", "must be one of " + LetterWriter.LANGUAGES + ", was " + lang);
    }
    CaseFile file = files.byId(contacts.caseOf(id));
    String spoken = lang == null ? language.of(file) : lang;
    ContactWords contact = contacts.read(id, spoken);
    if (!contact.withBorrower()) {
      throw Problems.conflict(
          "not-with-the-borrower",
          "The contact was not with the borrower himself, his identity checked; a copy could tell of"
              + " somebody else");
    }
    Letter letter = writer.write(file, contact, spoken);
    LetterResponses.Given given = handout.make(headers, letter, contact.contactedAt(), "contact-" + id);
    copies.issue(contact, spoken, given, caller.name(), clock.instant());
    return given.answer();
  }

  /** Lists the copies that were issued of a contact, the oldest first. */
  @GET
  @Path("copies")
  @Operation(operationId = "listContactCopies", summary = "List the copies of a contact that were issued")
  public Page<CopyView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    contacts.caseOf(id);
    return Page.of(copies.ofContact(id, page), page, copy -> copy.id.toString(), CopyView::of);
  }
}

package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.Contacts;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.sender.Senders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The borrower's copies of contact records. */
@Path("/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CopyResource {
  private final CopyCommands commands;
  private final Contacts contacts;
  private final Copies copies;
  private final Caller caller;

  CopyResource(CopyCommands commands, Contacts contacts, Copies copies, Caller caller) {
    this.commands = commands;
    this.contacts = contacts;
    this.copies = copies;
    this.caller = caller;
  }

  /**
   * An issued copy.
   *
   * @param sha256 hash of the issued document
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

  /** Issues a copy and records it. */
  @GET
  @Path("copy")
  @Produces({LetterFormat.APPLICATION_PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "issueContactCopy",
      summary = "Issue the borrower's copy of a contact record",
      description =
          "Returns PDF, HTML or plain text, depending on Accept. The copy contains what"
              + " was said, but neither the agent's notes nor their view. It is issued only for"
              + " a contact with the borrower, and each copy issued is recorded.")
  @APIResponse(
      responseCode = "200",
      description = "The copy; the ETag is the SHA-256 of the content.",
      content = {
        @Content(
            mediaType = LetterFormat.APPLICATION_PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "The contact was not with the borrower.")
  public Response issue(
      @PathParam("id") UUID id,
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang,
      @Context Request request) {
    if (lang != null && !Senders.LANGUAGES.contains(lang)) {
      throw Problems.invalid("lang", "must be one of " + Senders.LANGUAGES + " (was " + lang + ")");
    }
    return commands
        .issue(id, lang, LetterFormat.negotiate(request), caller.name())
        .response("contact-" + id);
  }

  /** Lists the issued copies of a contact record, the oldest first. */
  @GET
  @Path("copies")
  @Operation(
      operationId = "listContactCopies",
      summary = "List the copies that were issued of a contact record")
  public Page<CopyView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    contacts.view(id);
    return Page.of(copies.findByContact(id, page), page, copy -> copy.id.toString(), CopyView::of);
  }
}

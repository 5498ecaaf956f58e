package dev.amends.contact.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.letter.DeliveryResource.DeliveryView;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.LetterRenderer;
import dev.amends.letters.RenderedLetter;
import dev.amends.letters.Sha256;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The notices issued to borrowers. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class NoticeResource {
  private final Notices notices;
  private final Deliveries deliveries;
  private final LetterWriter writer;
  private final LetterRenderer renderer;
  private final CaseFiles files;

  NoticeResource(
      Notices notices,
      Deliveries deliveries,
      LetterWriter writer,
      LetterRenderer renderer,
      CaseFiles files) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.writer = writer;
    this.renderer = renderer;
    this.files = files;
  }

  /**
   * A notice.
   *
   * @param reference the short number that the letter states
   * @param text the words of the letter
   * @param withdrawnAt if present, the notice must not be sent
   * @param whyWithdrawn what made the notice unnecessary
   */
  record NoticeView(
      UUID id,
      UUID caseId,
      String reference,
      NoticeKind kind,
      String language,
      String text,
      @Nullable UUID contactId,
      Instant issuedAt,
      @Nullable Instant waitUntil,
      @Nullable Instant withdrawnAt,
      @Nullable String whyWithdrawn) {

    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.id,
          notice.caseId,
          notice.reference,
          notice.kind,
          notice.language,
          notice.text,
          notice.contactId,
          notice.issuedAt,
          notice.waitUntil,
          notice.withdrawnAt,
          notice.whyWithdrawn);
    }
  }

  /** Lists the notices of a case in the order in which they were issued, or finds one. */
  @GET
  @Operation(
      operationId = "listNotices",
      summary = "List the notices of a case, or find the notice with a reference")
  public Page<NoticeView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @QueryParam("reference")
          @Parameter(description = "The reference that the letter states, instead of caseId")
          @Nullable String reference,
      @BeanParam PageRequest page) {
    if (reference != null) {
      return new Page<>(
          notices.findByReference(reference.strip()).stream().map(NoticeView::of).toList(), null);
    }
    UUID requiredId = files.getRequired(caseId).caseId();
    return Page.of(
        notices.findByCase(requiredId, page), page, notice -> notice.id.toString(), NoticeView::of);
  }

  /**
   * A notice and its delivery.
   *
   * @param sha256 hash of the PDF, which is printed on the first request; absent if the notice was
   *     erased before
   */
  record NoticeDetail(
      @JsonUnwrapped NoticeView notice,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sha256,
      List<DeliveryView> deliveries) {}

  /** Shows a notice, the hash of its PDF and its delivery. */
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getNotice",
      summary = "Show a notice",
      description = "Includes the SHA-256 of its PDF and its delivery steps.")
  public NoticeDetail show(@PathParam("id") UUID id) {
    Notice notice = notices.get(id);
    return new NoticeDetail(
        NoticeView.of(notice),
        print(notice).map(Sha256::hex).orElse(null),
        deliveries.findByNotice(id).stream().map(DeliveryView::of).toList());
  }

  private Optional<Sha256> print(Notice notice) {
    return EncryptedText.isErased(notice.text)
        ? renderer.findPrint(notice.id)
        : Optional.of(renderer.print(notice.id, notice.letter(writer), notice.issuedAt));
  }

  /** Returns the letter. Its PDF is printed on the first request and stays the same. */
  @GET
  @Path("/{id}/content")
  @Produces({LetterFormat.APPLICATION_PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "getNoticeContent",
      summary = "Read the letter of a notice",
      description =
          "Returns PDF, HTML or plain text, depending on Accept. The PDF is rendered on"
              + " the first request and never changes afterwards.")
  @APIResponse(
      responseCode = "200",
      description = "The letter; the ETag is the SHA-256 of the content.",
      content = {
        @Content(
            mediaType = LetterFormat.APPLICATION_PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "304",
      description = "The content still has the ETag in If-None-Match.")
  public Response content(@PathParam("id") UUID id, @Context Request request) {
    Notice notice = notices.get(id);
    LetterRenderer.requireKept(notice.text);
    RenderedLetter letter =
        renderer.renderIssued(
            id, notice.letter(writer), LetterFormat.negotiate(request), notice.issuedAt);
    return letter.response("notice-" + id, request);
  }
}

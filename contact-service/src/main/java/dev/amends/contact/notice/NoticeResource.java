package dev.amends.contact.notice;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.rest.Page;
import dev.amends.rest.PageRequest;
import dev.amends.rest.Problems;
import dev.amends.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was written to a borrower. */
@Path("/notices")
@Tag(name = "Notices")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class NoticeResource {
  private final Notices notices;
  private final CaseFiles files;

  NoticeResource(Notices notices, CaseFiles files) {
    this.notices = notices;
    this.files = files;
  }

  /** A notice as it was issued. */
  record NoticeView(
      UUID id,
      UUID caseId,
      NoticeKind kind,
      String language,
      String text,
      @Nullable UUID contactId,
      Instant issuedAt,
      @Nullable Instant waitUntil) {

    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.id,
          notice.caseId,
          notice.kind,
          notice.language,
          notice.text,
          notice.contactId,
          notice.issuedAt,
          notice.waitUntil);
    }
  }

  /** Lists the notices of a case in the order in which they were issued. */
  @GET
  @Operation(summary = "List the notices of a case")
  public Page<NoticeView> list(
      @QueryParam("caseId") @Nullable UUID caseId, @BeanParam PageRequest page) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required");
    }
    files.byId(caseId);
    return Page.of(
        notices.ofCase(caseId, page), page, notice -> notice.id.toString(), NoticeView::of);
  }

  /** Shows a notice. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Show a notice")
  public NoticeView show(@PathParam("id") UUID id) {
    Notice notice = notices.findById(id);
    if (notice == null) {
      throw Problems.notFound("notice", id);
    }
    return NoticeView.of(notice);
  }
}

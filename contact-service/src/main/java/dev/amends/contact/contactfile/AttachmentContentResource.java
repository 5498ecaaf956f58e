package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.letters.Sha256;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The content of the files of a contact. */
@Path("/contacts/{id}/attachments/{attachmentId}/content")
@Produces(MediaType.WILDCARD)
@Tag(name = "Attachments")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
class AttachmentContentResource {
  private final Contacts contacts;
  private final Attachments attachments;
  private final AttachmentDownload downloads;
  private final Ownership ownership;

  AttachmentContentResource(
      Contacts contacts,
      Attachments attachments,
      AttachmentDownload downloads,
      Ownership ownership) {
    this.contacts = contacts;
    this.attachments = attachments;
    this.downloads = downloads;
    this.ownership = ownership;
  }

  /** Returns the file after comparing it with its hash. */
  @GET
  @Operation(
      operationId = "getAttachmentContent",
      summary = "Download an attachment",
      description = "An agent can download only the files of their own contacts.")
  @APIResponse(
      responseCode = "200",
      description = "The file; the ETag is its SHA-256.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "206",
      description = "The part of the file that the header Range asks for.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "304",
      description = "The content still has the ETag in If-None-Match.")
  public Response content(
      @PathParam("id") UUID id,
      @PathParam("attachmentId") UUID attachmentId,
      @Context Request request,
      @Context RoutingContext exchange) {
    Attachment attachment = attachments.get(id, attachmentId);
    ownership.require(OwnedOperation.READ_FILE, contacts.view(id).agent());
    EntityTag tag = new EntityTag(attachment.sha256);
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    if (same != null) {
      return same.build();
    }
    Sha256 sha256 = new Sha256(attachment.sha256);
    return Response.ok(downloads.prepare(sha256, exchange), attachment.mediaType)
        .tag(tag)
        .header("Content-Digest", sha256.header())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}

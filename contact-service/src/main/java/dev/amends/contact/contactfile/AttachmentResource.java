package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.ContactRecord;
import dev.amends.contact.contactlog.ContactRecords;
import dev.amends.contact.letter.Documents;
import dev.amends.contact.letter.Sha256;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recordings and chat logs of a contact. */
@Path("/contacts/{id}/attachments")
@Tag(name = "Attachments")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class AttachmentResource {
  private final ContactRecords contacts;
  private final AttachmentUpload reception;
  private final AttachmentCommands desk;
  private final Attachments attachments;
  private final Documents documents;
  private final Caller caller;
  private final InstantSource clock;

  AttachmentResource(
      ContactRecords contacts,
      AttachmentUpload reception,
      AttachmentCommands desk,
      Attachments attachments,
      Documents documents,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.reception = reception;
    this.desk = desk;
    this.attachments = attachments;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * An attachment as it is shown.
   *
   * @param retainUntil the first day on which it need not be kept any more
   * @param retentionCitation the law or practice that says so
   */
  record AttachmentView(
      UUID id,
      UUID contactId,
      AttachmentKind kind,
      String mediaType,
      String sha256,
      long bytes,
      LocalDate retainUntil,
      String retentionCitation,
      String attachedBy,
      Instant attachedAt) {

    static AttachmentView of(Attachment attachment) {
      return new AttachmentView(
          attachment.id,
          attachment.contactId,
          attachment.kind,
          attachment.mediaType,
          attachment.sha256,
          attachment.bytes,
          attachment.retainUntil,
          attachment.retentionCitation,
          attachment.attachedBy,
          attachment.attachedAt);
    }
  }

  /** Attaches the body as it comes; the same content to the same contact once. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "attachToContact",
      summary = "Attach a recording or a chat log",
      description =
          "The body is the content itself, its Content-Type the media type. A Content-Digest"
              + " (RFC 9530, sha-256) is held against what was received.")
  @RequestBody(
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "attached",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(responseCode = "200", description = "the contact had the same content already")
  @APIResponse(responseCode = "413", description = "too large; the answer names the limit")
  @APIResponse(responseCode = "415", description = "this media type may not be attached")
  public Response attach(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(required = true, example = "RECORDING")
          @Nullable AttachmentKind kind,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1")
          long length,
      @HeaderParam("Content-Digest") @Nullable String contentDigest,
      InputStream body) {
    if (kind == null) {
      throw Problems.invalid("kind", "is required");
    }
    ContactRecord contact = contacts.find(id);
    String mediaType = reception.mediaType(contentType);
    AttachmentCommands.Attached attached =
        reception.receive(
            body,
            length,
            digest(contentDigest),
            received ->
                desk.attach(contact, kind, mediaType, received, caller.name(), clock.instant()));
    return Response.status(attached.added() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create("/contacts/" + id + "/attachments/" + attached.attachment().id))
        .entity(AttachmentView.of(attached.attachment()))
        .build();
  }

  private static @Nullable Sha256 digest(@Nullable String contentDigest) {
    return contentDigest == null
        ? null
        : Sha256.inHeader(contentDigest)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "Content-Digest", "must name sha-256=:<base64>:, as in RFC 9530"));
  }

  /** Lists the attachments of a contact, the oldest first. */
  @GET
  @Operation(operationId = "listAttachments", summary = "List the attachments of a contact")
  public Page<AttachmentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    contacts.find(id);
    return Page.of(
        attachments.ofContact(id, page),
        page,
        attachment -> attachment.id.toString(),
        AttachmentView::of);
  }

  /** Shows what is known of an attachment. */
  @GET
  @Path("{attachmentId}")
  @Operation(operationId = "getAttachment", summary = "Show an attachment")
  public AttachmentView show(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    return AttachmentView.of(attachments.of(id, attachmentId));
  }

  /** Gives the content, after holding it against its hash. */
  @GET
  @Path("{attachmentId}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "getAttachmentContent", summary = "Read the content of an attachment")
  @APIResponse(
      responseCode = "200",
      description = "the content; its ETag is its SHA-256",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "If-None-Match names it")
  public Response content(
      @PathParam("id") UUID id,
      @PathParam("attachmentId") UUID attachmentId,
      @Context Request request) {
    Attachment attachment = attachments.of(id, attachmentId);
    EntityTag tag = new EntityTag(attachment.sha256);
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    if (same != null) {
      return same.build();
    }
    Sha256 sha256 = new Sha256(attachment.sha256);
    return Response.ok(documents.read(sha256), attachment.mediaType)
        .tag(tag)
        .header("Content-Digest", sha256.header())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}

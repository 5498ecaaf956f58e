package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.letters.Sha256;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
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

/** Recordings, chat logs and other files of a contact. */
@Path("/contacts/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class AttachmentResource {
  private final Contacts contacts;
  private final AttachmentUpload upload;
  private final AttachmentCommands commands;
  private final Attachments attachments;
  private final Ownership ownership;
  private final Caller caller;
  private final InstantSource clock;

  AttachmentResource(
      Contacts contacts,
      AttachmentUpload upload,
      AttachmentCommands commands,
      Attachments attachments,
      Ownership ownership,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.upload = upload;
    this.commands = commands;
    this.attachments = attachments;
    this.ownership = ownership;
    this.caller = caller;
    this.clock = clock;
  }

  /** Attaches the request body. The same file is attached to a contact only once. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "attachToContact",
      summary = "Attach a recording, a chat log or another file",
      description =
          "The request body is the file; Content-Type is its media type. A Content-Digest (RFC"
              + " 9530, sha-256) is compared with the received file. An agent can attach files"
              + " only to their own contacts.")
  @RequestBody(
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "The file was attached.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(responseCode = "200", description = "The contact already has this file.")
  @APIResponse(
      responseCode = "413",
      description = "The file is too large; the problem names the limit.")
  @APIResponse(responseCode = "415", description = "Files of this media type are not accepted.")
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
    ContactView contact = contacts.view(id);
    ownership.require(OwnedOperation.ATTACH_FILE, contact.agent());
    String mediaType = upload.mediaType(contentType);
    AttachmentCommands.AttachResult result =
        upload.receive(
            body,
            length,
            expectedHash(contentDigest),
            received ->
                commands.attach(
                    contact,
                    kind,
                    mediaType,
                    received,
                    caller.origin("attached a file"),
                    clock.instant()));
    return Response.status(result.added() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create("/contacts/" + id + "/attachments/" + result.attachment().id))
        .entity(AttachmentView.of(result.attachment()))
        .build();
  }

  private static @Nullable Sha256 expectedHash(@Nullable String contentDigest) {
    return contentDigest == null
        ? null
        : Sha256.inHeader(contentDigest)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "Content-Digest",
                        "must contain sha-256=:<base64>: as in RFC 9530 (was "
                            + contentDigest
                            + ")"));
  }

  /** Lists the attachments of a contact, the oldest first. */
  @GET
  @Operation(operationId = "listAttachments", summary = "List the attachments of a contact")
  public Page<AttachmentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    contacts.view(id);
    return Page.of(
        attachments.findByContact(id, page),
        page,
        attachment -> attachment.id.toString(),
        AttachmentView::of);
  }

  /** Shows the properties of an attachment. */
  @GET
  @Path("{attachmentId}")
  @Operation(operationId = "getAttachment", summary = "Show an attachment")
  public AttachmentView show(
      @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
    return AttachmentView.of(attachments.get(id, attachmentId));
  }
}

package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contact log. */
@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactResource {
  private final ContactCommands commands;
  private final Contacts contacts;
  private final CaseFiles files;
  private final Caller caller;

  ContactResource(ContactCommands commands, Contacts contacts, CaseFiles files, Caller caller) {
    this.commands = commands;
    this.contacts = contacts;
    this.files = files;
    this.caller = caller;
  }

  /** Logs a contact. The disposition determines the follow-up. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "logContact",
      summary = "Log a contact",
      description =
          "An outbound contact names its unused permit. A contact without a usable one is logged,"
              + " too, as a breach of conduct that `brokenRule` names. A conversation with the"
              + " borrower needs a verification of this conversation, and a promise or a coded"
              + " reason why there is none. A contact about several cases of the borrower is"
              + " recorded in each of them; `alsoLogged` contains the other records.")
  @APIResponse(
      responseCode = "201",
      description = "The contact was logged.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ContactView.class)))
  public Response log(@NotNull @Valid ContactRequest request) {
    List<Contact> conversation = commands.log(request, caller.origin("logged the contact"));
    return Response.created(URI.create("/contacts/" + conversation.getFirst().id))
        .entity(ContactView.of(conversation))
        .build();
  }

  /** Lists the contacts of a case in the order in which they were logged. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listContacts", summary = "List the contacts of a case")
  public Page<ContactView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    UUID requiredId = files.getRequired(caseId).caseId();
    return Page.of(
        contacts.findByCase(requiredId, page),
        page,
        contact -> contact.id.toString(),
        ContactView::of);
  }

  /** Shows a contact. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getContact", summary = "Show a contact")
  public ContactView show(@PathParam("id") UUID id) {
    return contacts.view(id);
  }
}

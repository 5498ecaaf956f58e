package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactResource {
  private final Contacts contacts;
  private final ContactChecks checks;
  private final ContactCommands desk;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  ContactResource(
      Contacts contacts,
      ContactChecks checks,
      ContactCommands desk,
      CaseFiles files,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.checks = checks;
    this.desk = desk;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What came of a contact.
   *
   * @param callbackId the callback it answers; the only one that waits where absent
   * @param permitId an unused permit of the case and channel; required by an outbound contact
   * @param contactPoint the number or address used; that of the permit where absent
   * @param numberUsed the agent's own
   * @param disposition a code such as NO_ANSWER or RPC_PTP, or its plain word such as PROMISE
   * @param notes stay in this service
   * @param ownWords of the borrower, verbatim; stay in this service
   * @param agentView what the agent makes of it; stays in this service
   * @param contactedAt when it began; now where absent
   * @param endedAt when it ended, where noted
   * @param promise required by a promise
   * @param reasonCode root cause of the delay, a code of GET /contact-codes
   * @param noPromiseReason why there is no promise, a code; required where a talk with the borrower
   *     ends without one
   * @param talk what was said, point by point
   * @param agreedCallbackLocal the borrower's wall clock, required by RPC_CALLBACK
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","direction":"INBOUND","channel":"CALL",
           "contactPoint":"+8613800000000","disposition":"INBOUND","noPromiseReason":"NEEDS_TIME",
           "reasonCode":"REDUCED_HOURS","ownWords":"half the shifts since December",
           "agentView":"calm, wants a way",
           "talk":{"introduction":{"name":"Li Na","role":"adviser"},
            "checks":[{"item":"DIFFICULTY_ACKNOWLEDGED","at":"2026-11-23T02:00:00Z"}],
            "tasks":{"paymentAsked":true,"reasonLearned":true,"consequencesExplained":[],
             "commitmentObtained":false},
            "keyPoints":["half the shifts"],"incomeSource":"SALARY",
            "monthlyExpense":{"amount":"3500.00","currency":"CNY"},"cooperation":"COOPERATIVE",
            "benefitsTold":["NO_FURTHER_CHARGES"],"resourcesGiven":["DEBT_ADVICE"],
            "answers":[{"questionId":"work","text":"in a mill"}]}}""")
  record ContactRequest(
      @NotNull UUID caseId,
      @Nullable UUID callbackId,
      @Nullable UUID permitId,
      @Nullable Direction direction,
      @Nullable Channel channel,
      @Size(max = 500) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
          @Nullable String contactPoint,
      @Size(max = 100) @Nullable String numberUsed,
      @NotBlank String disposition,
      @Size(max = 10_000) @Nullable String notes,
      @Size(max = 10_000) @Nullable String ownWords,
      @Size(max = 10_000) @Nullable String agentView,
      @Nullable Instant contactedAt,
      @Nullable Instant endedAt,
      @Valid @Nullable Promise promise,
      @Nullable String reasonCode,
      @Nullable String noPromiseReason,
      @Valid @Nullable ConversationNotes talk,
      @Nullable LocalDateTime agreedCallbackLocal) {}

  /**
   * What the borrower promised.
   *
   * @param dueDate the lender's business date; the next one where payment was asked for at once and
   *     no date was named
   */
  record Promise(
      @NotNull Money amount,
      @Nullable LocalDate dueDate,
      @Size(max = 100) @Nullable String method) {}

  /**
   * A contact as it is shown.
   *
   * @param rightParty whether it was with the borrower himself, his identity checked
   * @param firstContact whether it is the first talk of the case with the borrower himself
   * @param promiseDatedByRule whether payment was asked for at once and no date was named
   * @param brokenRule the rule of contact that it broke, where one did: a breach of conduct is on
   *     record
   */
  record ContactView(
      UUID id,
      UUID caseId,
      @Nullable UUID permitId,
      @Nullable UUID callbackId,
      Direction direction,
      Channel channel,
      @Nullable String contactPoint,
      @Nullable String numberUsed,
      String disposition,
      boolean attempt,
      boolean conversation,
      boolean rightParty,
      boolean verified,
      boolean firstContact,
      FollowUp followUp,
      Instant contactedAt,
      @Nullable Instant endedAt,
      Instant loggedAt,
      String agent,
      @Nullable String notes,
      @Nullable String ownWords,
      @Nullable String agentView,
      @Nullable String reasonCode,
      @Nullable String noPromiseReason,
      @Nullable PromiseToPay promise,
      boolean promiseDatedByRule,
      @Nullable String brokenRule,
      ConversationNotes talk) {

    static ContactView of(Contact contact) {
      return new ContactView(
          contact.id,
          contact.caseId,
          contact.permitId,
          contact.callbackId,
          contact.direction,
          contact.channel,
          contact.contactPoint,
          contact.numberUsed,
          contact.disposition,
          contact.attempt,
          contact.conversation,
          contact.rightParty,
          contact.verified,
          contact.firstContact,
          contact.followUp,
          contact.contactedAt,
          contact.endedAt,
          contact.loggedAt,
          contact.agent,
          contact.notes,
          contact.ownWords,
          contact.agentView,
          contact.reasonCode,
          contact.noPromiseReason,
          contact.promise(),
          contact.promiseDatedByRule,
          contact.brokenRule,
          contact.talk == null ? ConversationNotes.NONE : contact.talk);
    }
  }

  /** Logs a contact; its disposition decides what follows. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "logContact",
      summary = "Log a contact",
      description =
          "An outbound one needs an unused permit, one with the borrower himself a verification of"
              + " the present talk and a promise or a coded reason why there is none.")
  @APIResponse(
      responseCode = "201",
      description = "logged",
      content = @Content(schema = @Schema(implementation = ContactView.class)))
  public Response log(@NotNull @Valid ContactRequest request) {
    CaseFile file = files.lock(request.caseId());
    Instant now = clock.instant();
    ContactReport report = checks.checked(file, request, caller.name(), now);
    Contact contact = desk.log(file, report, caller.origin("logged the contact"), now);
    return Response.created(URI.create("/contacts/" + contact.id))
        .entity(ContactView.of(contact))
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
    UUID named = files.named(caseId).caseId();
    return Page.of(
        contacts.ofCase(named, page), page, contact -> contact.id.toString(), ContactView::of);
  }

  /** Shows a contact. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getContact", summary = "Show a contact")
  public ContactView show(@PathParam("id") UUID id) {
    return ContactView.of(contacts.byId(id));
  }
}

package dev.amends.contact.log;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.rest.Caller;
import dev.amends.rest.Idempotent;
import dev.amends.rest.Page;
import dev.amends.rest.PageRequest;
import dev.amends.rest.Problems;
import dev.amends.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contact log. */
@Path("/contacts")
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactResource {
  private final Contacts contacts;
  private final Dispositions dispositions;
  private final ContactDesk desk;
  private final BorrowerTime time;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  ContactResource(
      Contacts contacts,
      Dispositions dispositions,
      ContactDesk desk,
      BorrowerTime time,
      CaseFiles files,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.dispositions = dispositions;
    this.desk = desk;
    this.time = time;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What came of a contact.
   *
   * @param callbackId the callback it answers; the only one that waits where absent
   * @param permitId an unused permit of the case and channel
   * @param disposition a code such as NO_ANSWER or RPC_PTP, or its plain word such as PROMISE
   * @param notes stay in this service
   * @param contactedAt now where absent
   * @param promise required by a promise
   * @param reasonCode root cause of the delay, coded
   * @param agreedCallbackLocal the borrower's wall clock, required by RPC_CALLBACK
   */
  record ContactRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @Nullable UUID callbackId,
      @Nullable UUID permitId,
      @Schema(examples = "OUTBOUND") @Nullable Direction direction,
      @Schema(examples = "CALL") @Nullable Channel channel,
      @NotBlank @Schema(examples = "NO_ANSWER") String disposition,
      @Size(max = 10_000) @Schema(examples = "rang out twice") @Nullable String notes,
      @Nullable Instant contactedAt,
      @Valid @Nullable Promise promise,
      @Size(max = 100) @Schema(examples = "ILLNESS") @Nullable String reasonCode,
      @Nullable LocalDateTime agreedCallbackLocal) {}

  /**
   * What the borrower promised.
   *
   * @param dueDate the lender's business date
   */
  record Promise(
      @NotNull Money amount,
      @NotNull LocalDate dueDate,
      @Size(max = 100) @Schema(examples = "BANK_TRANSFER") @Nullable String method) {}

  /** A contact as it is shown. */
  record ContactView(
      UUID id,
      UUID caseId,
      @Nullable UUID permitId,
      @Nullable UUID callbackId,
      Direction direction,
      Channel channel,
      String disposition,
      boolean attempt,
      boolean conversation,
      boolean rightParty,
      FollowUp followUp,
      Instant contactedAt,
      Instant loggedAt,
      String agent,
      @Nullable String notes,
      @Nullable String reasonCode,
      @Nullable PromiseToPay promise) {

    static ContactView of(Contact contact) {
      return new ContactView(
          contact.id,
          contact.caseId,
          contact.permitId,
          contact.callbackId,
          contact.direction,
          contact.channel,
          contact.disposition,
          contact.attempt,
          contact.conversation,
          contact.rightParty,
          contact.followUp,
          contact.contactedAt,
          contact.loggedAt,
          contact.agent,
          contact.notes,
          contact.reasonCode,
          contact.promise());
    }
  }

  /** Logs a contact; its disposition decides what follows. */
  @POST
  @Transactional
  @Idempotent
  @Operation(summary = "Log a contact")
  @APIResponse(responseCode = "201", description = "logged")
  public Response log(@NotNull @Valid ContactRequest request) {
    Instant now = clock.instant();
    Disposition disposition =
        dispositions
            .find(request.disposition())
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "disposition",
                        "must be one of "
                            + dispositions.codes()
                            + ", was "
                            + request.disposition()));
    CaseFile file = files.lock(request.caseId());
    ContactReport report = checked(file, request, disposition, now);
    Contact contact = desk.log(file, report, caller.origin("logged the contact"), now);
    return Response.created(URI.create("/contacts/" + contact.id))
        .entity(ContactView.of(contact))
        .build();
  }

  private ContactReport checked(
      CaseFile file, ContactRequest request, Disposition disposition, Instant now) {
    Instant contactedAt = request.contactedAt() == null ? now : request.contactedAt();
    if (contactedAt.isAfter(now)) {
      throw Problems.invalid("contactedAt", "must not be in the future, was " + contactedAt);
    }
    return new ContactReport(
        request.callbackId(),
        request.permitId(),
        direction(request, disposition),
        request.channel() == null ? Channel.CALL : request.channel(),
        disposition,
        request.notes(),
        contactedAt,
        promise(file, request.promise(), disposition),
        request.reasonCode(),
        agreed(file, request.agreedCallbackLocal(), disposition, now));
  }

  private static Direction direction(ContactRequest request, Disposition disposition) {
    if (request.direction() != null) {
      return request.direction();
    }
    return disposition.code().equals("INBOUND") ? Direction.INBOUND : Direction.OUTBOUND;
  }

  private static @Nullable PromiseToPay promise(
      CaseFile file, @Nullable Promise promise, Disposition disposition) {
    boolean promised = disposition.followUp() == FollowUp.PROMISE;
    if (promise == null) {
      if (promised) {
        throw Problems.refused("promise-incomplete", "promise", "is required by a promise");
      }
      return null;
    }
    if (!promised) {
      throw Problems.refused(
          "promise-not-expected", "promise", "does not go with " + disposition.code());
    }
    demandPayable(file, promise);
    return new PromiseToPay(promise.amount(), promise.dueDate(), promise.method());
  }

  private static void demandPayable(CaseFile file, Promise promise) {
    if (!promise.amount().isPositive()) {
      throw Problems.refused("promise-amount", "promise.amount", "must be more than zero");
    }
    file.overdue()
        .filter(overdue -> !overdue.currency().equals(promise.amount().currency()))
        .ifPresent(
            overdue -> {
              throw Problems.refused(
                  "promise-currency", "promise.amount.currency", "must be " + overdue.currency());
            });
    file.businessDate()
        .filter(today -> promise.dueDate().isBefore(today))
        .ifPresent(
            today -> {
              throw Problems.refused(
                  "promise-in-the-past",
                  "promise.dueDate",
                  "must not be before the lender's business date " + today);
            });
  }

  private @Nullable LocalDateTime agreed(
      CaseFile file, @Nullable LocalDateTime local, Disposition disposition, Instant now) {
    if (local == null) {
      if (disposition.followUp() == FollowUp.CALLBACK) {
        throw Problems.refused(
            "callback-time-missing", "agreedCallbackLocal", "is required by " + disposition.code());
      }
      return null;
    }
    if (!time.moment(file, local).isAfter(now)) {
      throw Problems.invalid("agreedCallbackLocal", "must be in the future, was " + local);
    }
    return local;
  }

  /** Lists the contacts of a case in the order in which they were logged. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(summary = "List the contacts of a case")
  public Page<ContactView> list(
      @QueryParam("caseId") @Nullable UUID caseId, @BeanParam PageRequest page) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required");
    }
    files.byId(caseId);
    return Page.of(
        contacts.ofCase(caseId, page), page, contact -> contact.id.toString(), ContactView::of);
  }

  /** Shows a contact. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(summary = "Show a contact")
  public ContactView show(@PathParam("id") UUID id) {
    return ContactView.of(contacts.byId(id));
  }
}

package dev.amends.contact.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackView;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.permission.PermitDecisionResource.DecisionView;
import dev.amends.contact.permission.PermitHistory;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.preference.RestrictionView;
import dev.amends.contact.preference.Restrictions;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows permits, contacts, restrictions and open callbacks of a borrower on all accounts. */
@Path("/borrowers/{lenderId}/{borrowerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class BorrowerResource {
  /** Older permits and contacts are listed by case. */
  private static final int LATEST_MAX = 100;

  private final Persons persons;
  private final CaseFiles files;
  private final PersonFacts facts;
  private final PermitHistory permits;
  private final Contacts contacts;
  private final Restrictions restrictions;
  private final Callbacks callbacks;

  BorrowerResource(
      Persons persons,
      CaseFiles files,
      PersonFacts facts,
      PermitHistory permits,
      Contacts contacts,
      Restrictions restrictions,
      Callbacks callbacks) {
    this.persons = persons;
    this.files = files;
    this.facts = facts;
    this.permits = permits;
    this.contacts = contacts;
    this.restrictions = restrictions;
    this.callbacks = callbacks;
  }

  /**
   * A borrower on all accounts with the lender.
   *
   * @param cases the open cases, with the holds that stop contact about each
   * @param permits the latest decisions on permits, granted and denied, the newest first
   * @param contacts the latest contacts, the newest first
   * @param restrictions those in force, on whichever account they were stated
   * @param callbacks the open ones of the open cases
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BorrowerView(
      String lenderId,
      String borrowerId,
      List<OpenCase> cases,
      List<DecisionView> permits,
      List<ContactView> contacts,
      List<RestrictionView> restrictions,
      List<CallbackView> callbacks) {}

  /** An open case and the kinds of the holds that stop contact about it. */
  record OpenCase(UUID caseId, String accountId, List<HoldKind> holds) {}

  /** Shows a borrower on all accounts. */
  @GET
  @Operation(
      operationId = "getBorrower",
      summary = "Show permits, contacts, restrictions and open callbacks of a borrower",
      description = "Permits and contacts are the latest 100; older ones are listed by case.")
  @APIResponse(responseCode = "200", description = "The borrower on all accounts.")
  @APIResponse(responseCode = "404", description = "The lender has reported no such borrower.")
  public BorrowerView show(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("borrowerId") @Parameter(example = "B-1003") String borrowerId) {
    Set<AccountKey> accounts = persons.accounts(lenderId, borrowerId);
    if (accounts.isEmpty()) {
      throw Problems.notFound("borrower", lenderId + ":" + borrowerId);
    }
    List<CaseFile> open = files.openOf(accounts);
    CallbackBatch outstanding = callbacks.loadOpen(open.stream().map(CaseFile::caseId).toList());
    return new BorrowerView(
        lenderId,
        borrowerId,
        open.stream()
            .map(file -> new OpenCase(file.caseId(), file.account().accountId(), facts.holds(file)))
            .toList(),
        permits.latest(accounts, LATEST_MAX),
        contacts.latest(accounts, LATEST_MAX),
        restrictions.inForce(accounts).stream().map(RestrictionView::of).toList(),
        open.stream()
            .flatMap(file -> outstanding.outstanding(file.caseId()).stream())
            .map(CallbackView::of)
            .toList());
  }
}

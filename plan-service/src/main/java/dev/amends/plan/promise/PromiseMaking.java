package dev.amends.plan.promise;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ApprovalConfig;
import dev.amends.plan.agreement.ApprovalPolicy;
import dev.amends.plan.agreement.ApprovalPolicy.Limits;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Terms;
import dev.amends.plan.casefile.BusinessDays;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes promises of what was said in contacts: in force at once within the agent's limits. */
@ApplicationScoped
public class PromiseMaking {
  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final BusinessDays days;
  private final Payments payments;
  private final Limits limits;

  PromiseMaking(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      BusinessDays days,
      Payments payments,
      ApprovalConfig limits) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.days = days;
    this.payments = payments;
    this.limits = Limits.of(limits);
  }

  /** What became of a promise that was told. */
  public sealed interface Told {}

  /** It was made, and this tells it. */
  public record Made(List<PlanEvent> events) implements Told {}

  /** The case had ended before. */
  public record TooLate() implements Told {}

  /** It was promised in a currency that is not the case's. */
  public record OtherCurrency(Currency currency) implements Told {}

  /** Loads all that the promises of a batch touch, one query a table. */
  public Round round(List<ContactLogged> withPromise) {
    return new Round(withPromise);
  }

  /** The active promises of a case give way to a newer one. */
  public static List<PlanEvent> superseded(List<Plan> ofCase, long lastPosition, Origin origin) {
    List<PlanEvent> events = new ArrayList<>();
    for (Plan older : ofCase) {
      if (older.isPromise() && older.status() == PlanStatus.ACTIVE) {
        events.add(older.cancel("superseded by a newer promise", lastPosition, origin));
      }
    }
    return events;
  }

  /** One batch. */
  public final class Round {
    private final CaseFiles.Drawer drawer;
    private final Map<UUID, ArrayList<Plan>> plansOfCase;
    private final Map<String, LenderAccount> known;
    private final Map<String, Long> lastPositions;

    private Round(List<ContactLogged> withPromise) {
      Set<AccountKey> touched =
          withPromise.stream().map(ContactLogged::account).collect(Collectors.toSet());
      Set<UUID> cases = withPromise.stream().map(ContactLogged::caseId).collect(Collectors.toSet());
      drawer = files.drawer(withPromise);
      plansOfCase =
          plans.ofCases(cases).stream()
              .collect(
                  Collectors.groupingBy(
                      Plan::caseId, HashMap::new, Collectors.toCollection(ArrayList::new)));
      known = accounts.of(touched);
      lastPositions = payments.lastPositions(touched);
    }

    /** Makes the promise; one that is active already gives way to it once it is in force. */
    public Told take(ContactLogged contact, PromiseToPay said, String eventId) {
      CaseFile file = drawer.of(contact);
      if (file.isEnded()) {
        return new TooLate();
      }
      Currency currency = said.amount().currency();
      if (file.overdue().filter(due -> !due.currency().equals(currency)).isPresent()) {
        return new OtherCurrency(file.overdue().get().currency());
      }
      return new Made(make(contact, said, file, eventId));
    }

    private List<PlanEvent> make(
        ContactLogged contact, PromiseToPay said, CaseFile file, String eventId) {
      String key = contact.account().recordKey();
      LenderAccount account = known.get(key);
      long last = lastPositions.getOrDefault(key, 0L);
      List<Plan> ofCase = plansOfCase.computeIfAbsent(contact.caseId(), id -> new ArrayList<>());
      LocalDate madeOn = madeOn(file, contact, said);
      Terms terms = terms(contact, said);
      boolean approvalNeeded = ApprovalPolicy.isNeeded(terms, madeOn, limits);
      Origin by = contact.origin();
      Origin origin =
          new Origin(by.by(), by.role(), "promised in contact " + contact.contactId(), eventId);
      Plan promise =
          new Plan(
              contact.caseId(),
              contact.account(),
              account == null ? null : account.partition(),
              said.amount().currency());
      List<PlanEvent> events = new ArrayList<>();
      events.add(promise.propose(terms, approvalNeeded, origin));
      if (!approvalNeeded) {
        events.addAll(superseded(ofCase, last, origin));
        events.addAll(promise.putInForce(madeOn, last, byRule(eventId)));
      }
      plans.persist(promise);
      ofCase.add(promise);
      return events;
    }

    private Origin byRule(String eventId) {
      return Origin.event(
          "promise.limits: due within " + limits.promiseDaysMax() + " days, no second person",
          eventId);
    }

    /** Where no business date is known yet, the day of the contact stands in. */
    private LocalDate madeOn(CaseFile file, ContactLogged contact, PromiseToPay said) {
      return days.known(file)
          .orElseGet(
              () -> {
                LocalDate contacted = contact.contactedAt().atZone(ZoneOffset.UTC).toLocalDate();
                return contacted.isBefore(said.dueDate()) ? contacted : said.dueDate();
              });
    }
  }

  private static Terms terms(ContactLogged contact, PromiseToPay said) {
    return new Terms(
        PlanKind.PROMISE,
        List.of(new Instalment(1, said.dueDate(), said.amount())),
        null,
        said.method(),
        null,
        contact.origin().by());
  }
}

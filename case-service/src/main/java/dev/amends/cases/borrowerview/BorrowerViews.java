package dev.amends.cases.borrowerview;

import dev.amends.cases.borrowerview.BorrowerView.Agreement;
import dev.amends.cases.borrowerview.BorrowerView.ComplaintStatus;
import dev.amends.cases.borrowerview.BorrowerView.LenderContact;
import dev.amends.cases.borrowerview.BorrowerView.OverdueAmount;
import dev.amends.cases.borrowerview.BorrowerView.Pause;
import dev.amends.cases.borrowerview.BorrowerView.PlanProgress;
import dev.amends.cases.borrowerview.BorrowerView.PreferredContact;
import dev.amends.cases.borrowerview.RecordedContacts.Wishes;
import dev.amends.cases.complaints.ComplaintReader;
import dev.amends.cases.complaints.ComplaintReader.ComplaintProgress;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.nextstep.PlanPaymentReader;
import dev.amends.cases.nextstep.PlanPaymentReader.PlanPayment;
import dev.amends.cases.position.Position;
import dev.amends.cases.position.Position.PlanInForce;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.letters.sender.Placeholders;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the borrower's view of a case. */
@ApplicationScoped
class BorrowerViews {
  private final Holds holds;
  private final ComplaintReader complaints;
  private final PlanPaymentReader planPayments;
  private final PastContacts contacts;
  private final Senders senders;

  BorrowerViews(
      Holds holds,
      ComplaintReader complaints,
      PlanPaymentReader planPayments,
      PastContacts contacts,
      Senders senders) {
    this.holds = holds;
    this.complaints = complaints;
    this.planPayments = planPayments;
    this.contacts = contacts;
    this.senders = senders;
  }

  BorrowerView build(
      CollectionCase collectionCase,
      Position position,
      Wishes wishes,
      String language,
      ViewFormats formats) {
    ViewTexts texts = formats.texts();
    return new BorrowerView(
        language,
        lender(collectionCase.account().lenderId(), language, texts),
        masked(collectionCase.account().accountId()),
        text(texts.states(), position.status()),
        position.figures().businessDate(),
        overdue(position.figures(), position.parts()),
        position.figures().outstanding(),
        agreement(position.contract()),
        plan(position.plan(), texts),
        contacts.read(collectionCase.id(), formats),
        pauses(collectionCase, texts),
        complaints.read(collectionCase.id()).stream()
            .map(complaint -> status(complaint, texts))
            .toList(),
        Placeholders.fill(
            texts.howToComplain(),
            Map.of(
                "days",
                Long.toString(complaints.decisionTime(collectionCase.facts().region()).toDays()))),
        wishes
            .preference()
            .map(
                stated -> new PreferredContact(stated.channel(), stated.language(), stated.times()))
            .orElse(null),
        wishes.restrictions().stream()
            .filter(texts.restrictions()::containsKey)
            .map(kind -> text(texts.restrictions(), kind))
            .toList(),
        texts.rights());
  }

  /** Payment instructions contain no account number, which the borrower knows. */
  private LenderContact lender(String lenderId, String language, ViewTexts texts) {
    Sender sender =
        senders.find(lenderId, language).orElseGet(() -> Sender.named(texts.unnamedLender()));
    Map<String, String> numbers =
        Map.of(
            "account", texts.yourAccountNumber(),
            "reference", texts.yourAccountNumber());
    return new LenderContact(
        sender.name(),
        sender.address(),
        sender.phone(),
        sender.email(),
        sender.hours(),
        sender.payment().stream().map(line -> Placeholders.fill(line, numbers)).toList());
  }

  /** Shows the last four characters, or none if the number is too short to hide the rest. */
  static String masked(String account) {
    return "****" + (account.length() < 8 ? "" : account.substring(account.length() - 4));
  }

  private static @Nullable OverdueAmount overdue(Figures figures, @Nullable Overdue parts) {
    if (!figures.overdue().isPositive()) {
      return null;
    }
    return new OverdueAmount(
        figures.overdue(),
        parts == null ? null : parts.principal(),
        parts == null ? null : parts.interest(),
        parts == null ? null : parts.fee(),
        parts == null ? null : parts.penalty(),
        figures.delinquentSince(),
        figures.daysPastDue());
  }

  private static @Nullable Agreement agreement(@Nullable Contract contract) {
    return contract == null
        ? null
        : new Agreement(
            contract.number(), contract.signedOn(), contract.principal(), contract.terms());
  }

  private @Nullable PlanProgress plan(@Nullable PlanInForce plan, ViewTexts texts) {
    if (plan == null) {
      return null;
    }
    Money paid =
        planPayments.paid(plan.planId()).stream()
            .map(PlanPayment::amount)
            .reduce(Money::plus)
            .orElse(null);
    PlanPayment next = plan.next();
    return new PlanProgress(
        text(texts.plans(), plan.kind()),
        plan.begunOn(),
        paid,
        next == null ? null : next.dueOn(),
        next == null ? null : next.amount());
  }

  private List<Pause> pauses(CollectionCase collectionCase, ViewTexts texts) {
    return holds
        .inForceByCase(List.of(collectionCase))
        .getOrDefault(collectionCase.id(), List.of())
        .stream()
        .map(hold -> new Pause(text(texts.pauses(), hold.kind()), hold.until()))
        .distinct()
        .toList();
  }

  private static ComplaintStatus status(ComplaintProgress complaint, ViewTexts texts) {
    Boolean upheld = complaint.upheld();
    String status = upheld == null ? "open" : upheld ? "upheld" : "rejected";
    return new ComplaintStatus(
        complaint.openedAt(),
        text(texts.complaints(), status),
        upheld == null ? complaint.decideBy() : null,
        complaint.decidedAt());
  }

  private static <K> String text(Map<K, String> texts, K key) {
    return Objects.requireNonNull(texts.get(key), () -> "no text for " + key);
  }
}

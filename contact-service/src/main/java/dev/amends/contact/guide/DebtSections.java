package dev.amends.contact.guide;

import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.consequence.ConsequenceDecision;
import dev.amends.contact.consequence.LawfulConsequences;
import dev.amends.contact.consequence.Legality;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the sections that stay locked until the other party is verified as the borrower. */
@ApplicationScoped
class DebtSections {
  /** Not a reason of the catalogue: true and lawful, but the agent announces no step now. */
  private static final String REST = "REST";

  private final ConsequenceCatalogue catalogue;
  private final LawfulConsequences lawful;
  private final DaysPastDueReader daysPastDue;
  private final BorrowerTime time;

  DebtSections(
      ConsequenceCatalogue catalogue,
      LawfulConsequences lawful,
      DaysPastDueReader daysPastDue,
      BorrowerTime time) {
    this.catalogue = catalogue;
    this.lawful = lawful;
    this.daysPastDue = daysPastDue;
    this.time = time;
  }

  CallGuide.Debt debt(GuideContext context) {
    CaseFile file = context.file();
    Optional<Overdue> parts = lawful.currentParts(file);
    LocalDate payBy =
        GuidePolicy.asksAtOnce(context.facts()) ? time.payBy(file, context.now()) : null;
    return new CallGuide.Debt(
        false,
        null,
        daysPastDue.daysPastDue(file),
        file.figures().delinquentSince().orElse(null),
        daysPastDue.businessDay(file).orElse(null),
        file.figures().overdue().orElse(null),
        parts.map(Overdue::principal).orElse(null),
        parts.map(Overdue::interest).orElse(null),
        parts.map(Overdue::fee).orElse(null),
        parts.map(Overdue::penalty).orElse(null),
        file.figures().outstanding().orElse(null),
        payBy,
        file.figures().sustainable().orElse(null));
  }

  /**
   * Lists the consequences by whether the agent may mention them; prohibited ones are not even
   * listed as withheld.
   */
  CallGuide.Consequences consequences(GuideContext context) {
    String language = context.text().language();
    List<CallGuide.Consequence> offered = new ArrayList<>();
    List<CallGuide.Reason> withheld = new ArrayList<>();
    for (ConsequenceDecision decision : context.consequences()) {
      String code = decision.consequence().code();
      switch (decision) {
        case ConsequenceDecision.Offered available -> {
          if (context.purpose().asksForNothing()) {
            withheld.add(new CallGuide.Reason(code, REST, context.text().nothingAnnounced()));
          } else {
            offered.add(consequence(available, language));
          }
        }
        case ConsequenceDecision.Withheld unavailable -> {
          if (unavailable.consequence().legality() == Legality.LAWFUL) {
            String text = catalogue.explanation(unavailable.reason(), language);
            withheld.add(new CallGuide.Reason(code, unavailable.reason().name(), text));
          }
        }
      }
    }
    return new CallGuide.Consequences(false, null, offered, withheld);
  }

  private static CallGuide.Consequence consequence(
      ConsequenceDecision.Offered offered, String language) {
    return new CallGuide.Consequence(
        offered.consequence().code(),
        offered.text(language),
        offered.amount(),
        offered.terms().citation(),
        offered.terms().evidence().name());
  }

  List<CallGuide.OfferedSolution> solutions(GuideContext context) {
    return GuidePolicy.offers(context.facts()).stream()
        .map(offer -> solution(offer, context.text()))
        .toList();
  }

  private static CallGuide.OfferedSolution solution(GuidePolicy.Offer offer, GuideText text) {
    Money monthMax = offer.monthMax().orElse(null);
    boolean assessFirst = offer.solution().isCapped() && monthMax == null;
    return new CallGuide.OfferedSolution(
        offer.solution().name(),
        String.valueOf(text.solutions().get(offer.solution())),
        monthMax,
        assessFirst ? text.assessFirst() : null);
  }
}

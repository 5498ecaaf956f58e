package dev.amends.contact.consequence;

import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.EnforcementCosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Collects the facts of an account and decides which consequences an agent may mention. */
@ApplicationScoped
public class LawfulConsequences {
  private final BorrowerFiles borrowers;
  private final PersonFacts person;
  private final DaysPastDueReader daysPastDue;
  private final RulePacks packs;
  private final ConsequenceCatalogue catalogue;
  private final EnforcementCosts costs;

  LawfulConsequences(
      BorrowerFiles borrowers,
      PersonFacts person,
      DaysPastDueReader daysPastDue,
      RulePacks packs,
      ConsequenceCatalogue catalogue,
      EnforcementCosts costs) {
    this.borrowers = borrowers;
    this.person = person;
    this.daysPastDue = daysPastDue;
    this.packs = packs;
    this.catalogue = catalogue;
    this.costs = costs;
  }

  /**
   * Decides every consequence of the catalogue for a case.
   *
   * @param distressed whether the borrower was in distress in the last conversation
   */
  public List<ConsequenceDecision> judge(CaseFile file, boolean distressed) {
    Optional<Overdue> parts = currentParts(file);
    Optional<Money> claim = file.figures().overdue();
    String region = file.region().orElse(null);
    String lenderId = file.account().lenderId();
    return catalogue.judge(
        new AccountFacts(
            packs.idFor(file),
            lenderId,
            file.isOpen() && !person.isHeld(file),
            daysPastDue.businessDay(file).orElse(null),
            file.figures().delinquentSince().orElse(null),
            daysPastDue.daysPastDue(file),
            file.figures().productType().orElse(null),
            file.stage(),
            file.courtAction(),
            file.customerClass(),
            file.plans().isAnyInForce(),
            distressed,
            claim.orElse(null),
            parts.map(Overdue::fee).orElse(null),
            parts.map(Overdue::penalty).orElse(null),
            claim.flatMap(sum -> costs.courtFee(sum, region)).map(Cost::amount).orElse(null),
            claim
                .flatMap(sum -> costs.lawyer(sum, lenderId, region))
                .map(Cost::amount)
                .orElse(null)));
  }

  /**
   * The parts of the overdue amount; empty once its total differs from the lender's last report.
   */
  public Optional<Overdue> currentParts(CaseFile file) {
    return borrowers.find(file.account()).flatMap(borrower -> borrower.currentParts(file));
  }
}

package dev.amends.contact.consequence;

import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.LenderEvent.Overdue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Collects the facts of an account and decides which consequences an agent may mention. */
@ApplicationScoped
public class LawfulConsequences {
  private final BorrowerFiles borrowers;
  private final PersonFacts person;
  private final RulePacks packs;
  private final ConsequenceCatalogue catalogue;

  LawfulConsequences(
      BorrowerFiles borrowers,
      PersonFacts person,
      RulePacks packs,
      ConsequenceCatalogue catalogue) {
    this.borrowers = borrowers;
    this.person = person;
    this.packs = packs;
    this.catalogue = catalogue;
  }

  /**
   * Decides every consequence of the catalogue for a case.
   *
   * @param distressed whether the borrower was in distress in the last conversation
   */
  public List<ConsequenceDecision> judge(CaseFile file, boolean distressed) {
    Optional<Overdue> parts = currentParts(file);
    return catalogue.judge(
        new AccountFacts(
            packs.idFor(file),
            file.account().lenderId(),
            file.isOpen() && !person.isHeld(file),
            file.figures().businessDate().orElse(null),
            file.figures().delinquentSince().orElse(null),
            file.figures().daysPastDue(),
            file.figures().productType().orElse(null),
            file.stage(),
            file.customerClass(),
            file.hasActivePlan(),
            distressed,
            file.figures().overdue().orElse(null),
            parts.map(Overdue::fee).orElse(null),
            parts.map(Overdue::penalty).orElse(null)));
  }

  /**
   * The parts of the overdue amount; empty once its total differs from the lender's last report.
   */
  public Optional<Overdue> currentParts(CaseFile file) {
    return borrowers.find(file.account()).flatMap(borrower -> borrower.currentParts(file));
  }
}

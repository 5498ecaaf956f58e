package dev.amends.contact.consequence;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.RulePacks;
import dev.amends.events.LenderEvent.Overdue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What may be told of the consequences for an account, by all that is known of it here. */
@ApplicationScoped
public class LawfulConsequences {
  private final BorrowerFiles borrowers;
  private final RulePacks packs;
  private final ConsequenceCatalogue catalogue;

  LawfulConsequences(BorrowerFiles borrowers, RulePacks packs, ConsequenceCatalogue catalogue) {
    this.borrowers = borrowers;
    this.packs = packs;
    this.catalogue = catalogue;
  }

  /**
   * Judges the whole catalogue for a case as it stands.
   *
   * @param distressed whether the last talk found the borrower in distress
   */
  public List<ConsequenceDecision> judge(CaseFile file, boolean distressed) {
    Optional<Overdue> parts = presentParts(file);
    return catalogue.judge(
        new AccountFacts(
            packs.idFor(file),
            file.account().lenderId(),
            file.isOpen() && !file.isHeld(),
            file.businessDate().orElse(null),
            file.delinquentSince().orElse(null),
            file.daysPastDue(),
            file.productType().orElse(null),
            file.stage(),
            file.customerClass(),
            file.hasActivePlan(),
            distressed,
            file.overdue().orElse(null),
            parts.map(Overdue::fee).orElse(null),
            parts.map(Overdue::penalty).orElse(null)));
  }

  /** The lender's parts of what is overdue, while their total is still what is overdue. */
  public Optional<Overdue> presentParts(CaseFile file) {
    return borrowers
        .of(file.account())
        .flatMap(BorrowerFile::overdue)
        .filter(told -> file.overdue().filter(told.total()::equals).isPresent());
  }
}

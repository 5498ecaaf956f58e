package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.Forbearance;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Publishes the stage of a case when a step, a plan, a hold or hardship changes it. */
@ApplicationScoped
public class StageCommands {
  private final CaseJournal journal;

  StageCommands(CaseJournal journal) {
    this.journal = journal;
  }

  /**
   * Steps a case down while a plan, a hold or hardship protects the borrower, and returns it to the
   * stage that it had reached once nothing does. Callers must call it after each change to them.
   */
  public void follow(CollectionCase collectionCase, LocalDate day, Origin origin) {
    publish(collectionCase, collectionCase.treatment().stage(), day, origin);
  }

  /** Publishes the change of stage, if there is one. */
  void publish(CollectionCase collectionCase, Stage before, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    Forbearance earlier = treatment.forbearance();
    if (collectionCase.isOpen()) {
      treatment.forbear(day);
    }
    Stage latest = treatment.stage();
    if (latest != before) {
      AccountKey account = collectionCase.account();
      journal.publish(
          collectionCase,
          new StageChanged(
              collectionCase.id(),
              account.lenderId(),
              account.accountId(),
              before,
              latest,
              day,
              because(origin, earlier, treatment)),
          day);
    }
  }

  /** Adds what protects the borrower, or no longer does, to the reason if it changes the stage. */
  private static Origin because(Origin origin, @Nullable Forbearance earlier, Treatment treatment) {
    Forbearance latest = treatment.forbearance();
    boolean lowered = treatment.stage() != treatment.place().stage();
    if (earlier == latest || (latest != null && !lowered)) {
      return origin;
    }
    String why =
        latest == null
            ? "the case returns to the stage that it had reached"
            : "the case steps down: " + latest.reason();
    return new Origin(origin.by(), origin.role(), origin.reason() + "; " + why, origin.causedBy());
  }
}

package dev.amends.contact.intake;

import static dev.amends.contact.TestTasks.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.task.TaskCommands;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.CaseEvent.StrategyStepDue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** An event ends or pauses the task that an earlier event of the same batch scheduled. */
@QuarkusTest
class TasksOfOneBatchTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Inject CaseFiles files;
  @Inject Callbacks callbacks;
  @Inject TaskCommands taskCommands;
  @Inject StrategyStepCommands steps;
  @Inject ContactStopCommands stops;

  @Test
  void endsTheTaskToSendALetterWithTheCase() {
    TestCase opened = cases.anOpenCase();

    afterALetter(opened, (batch, file) -> stops.end(batch, file, "the case is cured", "event-2"));

    assertThat(tasks(opened, "SEND_LETTER", "CANCELLED")).hasSize(1);
    assertThat(tasks(opened, "SEND_LETTER", "OPEN")).isEmpty();
  }

  @Test
  void pausesTheTaskToSendALetterDuringAHold() {
    TestCase opened = cases.anOpenCase();

    afterALetter(
        opened, (batch, file) -> stops.hold(batch, file, disputePlaced(opened), "event-2"));

    assertThat(tasks(opened, "SEND_LETTER", "PAUSED")).hasSize(1);
  }

  private void afterALetter(TestCase opened, BiConsumer<CaseBatch, CaseFile> next) {
    StrategyStepDue letter = letterDue(opened);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              files.lock(opened.id());
              CaseBatch batch =
                  new CaseBatch(
                      files.load(List.of(letter)),
                      callbacks.load(List.of(letter)),
                      taskCommands.load(Set.of(opened.id())));
              CaseFile file = batch.files().findOrAwait(letter);
              steps.apply(batch, file, letter, "event-1");
              next.accept(batch, file);
            });
  }

  private static StrategyStepDue letterDue(TestCase opened) {
    return new StrategyStepDue(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        "letter",
        StepAction.LETTER,
        2,
        DAY,
        null,
        null,
        TestFacts.origin());
  }

  private static HoldPlaced disputePlaced(TestCase opened) {
    return new HoldPlaced(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        UUID.randomUUID(),
        HoldKind.DISPUTE,
        DAY,
        null,
        "the amount is disputed",
        TestFacts.origin());
  }
}

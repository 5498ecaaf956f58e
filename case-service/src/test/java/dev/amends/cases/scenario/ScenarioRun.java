package dev.amends.cases.scenario;

import dev.amends.cases.scenario.Scenario.Step;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.scenario.Phrase;
import dev.amends.testsupport.scenario.Progress;
import dev.amends.testsupport.scenario.ScenarioLine;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.awaitility.core.ConditionTimeoutException;

/** Runs a journey event by event, and compares it with the file, next steps included. */
final class ScenarioRun {
  private static final int LINES_AROUND = 3;

  private final Scenario scenario;
  private final ScenarioCase collectionCase;

  ScenarioRun(Scenario scenario, Topics topics, Progress progress) {
    this.scenario = scenario;
    this.collectionCase = new ScenarioCase(topics, progress);
  }

  void run() {
    List<String> happened = new ArrayList<>();
    for (Step step : scenario.steps()) {
      ScenarioLine line = step.event();
      try {
        collectionCase.reach(line.date());
        perform(line);
        happened.add(line.toString());
        String next = Scenario.NEXT + "        " + collectionCase.nextStep();
        if (step.next().isPresent() || next.endsWith(NextStepText.GAP)) {
          happened.add(next);
        }
      } catch (AssertionError | ConditionTimeoutException e) {
        throw new AssertionError(
            "%s%nafter%n%s"
                .formatted(
                    line.error(line.text() + "\n" + e.getMessage()).getMessage(),
                    String.join("\n", happened)),
            e);
      }
    }
    if (!scenario.timeline().isEmpty()) {
      happened.addAll(collectionCase.timeline());
    }
    compare(scenario.expected(), happened);
  }

  private void compare(List<String> expected, List<String> happened) {
    if (!happened.equals(expected)) {
      throw new AssertionError(
          "%s: the journey differs (- expected, + happened)%n%s"
              .formatted(
                  scenario.file().getFileName(),
                  String.join(
                      "\n",
                      DiffUtils.generateUnifiedDiff(
                          "expected",
                          "happened",
                          expected,
                          DiffUtils.diff(expected, happened),
                          LINES_AROUND))));
    }
  }

  private void perform(ScenarioLine line) {
    for (Phrase<ScenarioCase> phrase : Vocabulary.PHRASES) {
      if (phrase.perform(collectionCase, line)) {
        return;
      }
    }
    throw line.error("is not a sentence of the scenarios, see README.md: " + line.text());
  }
}

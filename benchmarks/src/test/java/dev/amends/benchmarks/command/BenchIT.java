package dev.amends.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Command lines and their output; speed is not asserted. */
class BenchIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesTheSameRowsTwiceAndReportsTheRatio() {
    // When
    int exit = bench("ingest", "--events", "1001", "--rounds", "1");

    // Then
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .containsPattern("case-service, from the topic +[\\d,]+ events/s")
        .containsPattern("plain JDBC, the same rows +[\\d,]+ events/s")
        .containsPattern("ratio +\\d+\\.\\d\\d")
        // The warm-up round and the measured one.
        .contains(
            "account_lock 2,002, collection_case 2,002, delinquent_account 2,002, inbox 2,002,"
                + " outbox 2,002, pipeline_item 2,002, timeline_entry 2,002");
  }

  @Test
  void drainsHerdsAndReportsTheLatenessOfTheStream() {
    // When
    int exit =
        bench(
            "callbacks",
            "--pending=0,2000",
            "--herd=1001",
            "--rounds=1",
            "--rate=50",
            "--seconds=2");

    // Then
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .containsPattern("waiting callbacks +0 +2,000")
        .containsPattern("contact-service, /s( +[\\d,]+){2}")
        .containsPattern("bare SQL, /s( +[\\d,]+){2}")
        .containsPattern("db-scheduler, /s( +[\\d,]+){2}")
        .containsPattern("99th percentile, ms( +[\\d,]+){2} +\\(goal 250\\)");
  }

  @Test
  void reclassifiesTheCasesOfALenderAndReportsTheRatio() {
    // When
    int exit = bench("reclassify", "--cases=100,1001", "--rounds=1");

    // Then
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^ +100 +[\\d,]+ +[\\d,]+ +\\d+\\.\\d\\d$")
        .containsPattern("(?m)^ +1,001 +[\\d,]+ +[\\d,]+ +\\d+\\.\\d\\d$");
  }

  @Test
  void breachesPlansAndReportsTheRatioAndTheCloseWithoutABreach() {
    // When
    int exit = bench("breach-sweep", "--plans=100,1001", "--rounds=1");

    // Then
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^ +100 +3 +[\\d,]+ .* +\\d+\\.\\d\\d +[\\d,]+ +[\\d,]+ ms = \\d+ %$")
        .containsPattern("(?m)^ +1,001 +31 +[\\d,]+ .* ms = \\d+ %$")
        .containsPattern("(?m)^ +1,001( +\\d+\\.\\d{3}){3} +\\d+\\.\\d\\d$");
  }

  @Test
  void takesStepsOfCasesAndReportsTheRatioAndTheCpuTime() {
    // When
    int exit = bench("business-day", "--cases=1001", "--rounds=1");

    // Then
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^ +1,001 +31 +[\\d,]+ .* ms = \\d+ %$")
        .containsPattern("(?m)^ +1,001( +\\d+\\.\\d{3}){3} +\\d+\\.\\d\\d$");
  }

  @Test
  void namesTheOptionThatIsOutOfRange() {
    // When
    int exit = bench("ingest", "--events", "0");

    // Then
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("--events must be from 1 to 200,000 (was 0)");
  }

  private int bench(String... arguments) {
    return Bench.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

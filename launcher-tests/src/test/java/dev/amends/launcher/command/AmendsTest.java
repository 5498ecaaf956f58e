package dev.amends.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Command lines and their output. */
class AmendsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsATokenAndNothingElse(@TempDir Path directory) {
    // When
    int exit =
        amends(
            "token",
            "--role",
            "agent",
            "--role",
            "ops",
            "--name",
            "li.na",
            "--data",
            "" + directory);

    // Then
    assertThat(exit).isZero();
    assertThat(out.toString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void rejectsAnUnknownRoleAndNamesTheValidOnes(@TempDir Path directory) {
    // When
    int exit = amends("token", "--role", "boss", "--name", "li.na", "--data", "" + directory);

    // Then
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("boss", "agent, compliance, ops, supervisor");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void showsEveryPartOfAStoppedPlatform(@TempDir Path directory) {
    // When
    int exit = amends("status", "--data", "" + directory);

    // Then
    assertThat(exit).isNotZero();
    assertThat(out.toString().lines().skip(1)).hasSize(7).allMatch(line -> line.contains("down"));
  }

  @Test
  void rejectsAMissingFile(@TempDir Path directory) {
    // When
    int exit = amends("replay", "" + directory.resolve("none.csv"), "--data", "" + directory);

    // Then
    assertThat(exit).isNotZero();
    assertThat(err.toString()).contains("Cannot read", "none.csv");
  }

  @Test
  void explainsHowToStartThePlatformWhenNoneIsRunning(@TempDir Path directory) throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("rows.csv"), "event,lenderId\n");
    Path run = Files.createDirectories(directory.resolve("run"));
    Files.writeString(
        run.resolve("kafka.json"), "{\"name\":\"kafka\",\"pid\":1,\"startedMillis\":1,\"port\":1}");

    // When
    int exit = amends("replay", "" + file, "--data", "" + directory);

    // Then
    assertThat(exit).isNotZero();
    assertThat(err.toString()).contains("localhost:1", "./amends up");
  }

  private int amends(String... arguments) {
    return Amends.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

package dev.amends.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program writes a class archive; the others use it as soon as it exists. */
@SuppressWarnings("NullAway.Init")
class ClassArchiveTest {
  @TempDir Path directory;
  private Path archive;

  @BeforeEach
  void nameTheArchive() {
    archive = directory.resolve("program.jsa");
  }

  @Test
  void onlyTheFirstProgramWritesTheArchive() {
    assertThat(ClassArchive.options(archive)).contains("-XX:SharedArchiveFile=" + archive);
    assertThat(ClassArchive.options(archive)).isEmpty();
  }

  @Test
  void everyProgramUsesAnExistingArchive() throws IOException {
    ClassArchive.options(archive);
    Files.createFile(archive);
    assertThat(ClassArchive.options(archive)).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void anotherProgramWritesItIfTheFirstProcessHasEnded() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(directory.resolve("program.jsa.claim"), Long.toString(ended.pid()));
    assertThat(ClassArchive.options(archive)).isNotEmpty();
  }

  @Test
  void nothingIsWrittenToAMissingDirectory() {
    assertThat(ClassArchive.options(directory.resolve("missing").resolve("program.jsa"))).isEmpty();
  }
}

package dev.amends.launcher.platform;

import dev.amends.launcher.process.OwnerOnly;
import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The format of a data directory, recorded in its file {@code format}.
 *
 * <p>Before the first release, migrations may be rewritten. Flyway would then reject an older
 * database halfway through startup, with a checksum error that does not say what to do, so the
 * launcher rejects its directory before it starts anything.
 */
final class DataFormat {

  /**
   * Raise this number when existing migrations or topics change so that old data no longer fits.
   */
  private static final int CURRENT = 9;

  private static final String FILE = "format";

  private DataFormat() {}

  /**
   * Checks the format of a data directory, records it in a new one, and closes the directory to
   * other users of the machine.
   *
   * @throws PartFailed if the directory holds data of another format
   */
  static void require(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (holdsData(data)) {
        String found = Files.exists(file) ? Files.readString(file).strip() : "1";
        if (!found.equals(Integer.toString(CURRENT))) {
          throw new PartFailed(
              """
              The data in %1$s has format %2$s, but this version of Amends needs format %3$d, \
              and the data cannot be converted.
              Either delete it (rm -r %1$s) or keep it and use another folder (./amends up --data DIR).\
              """
                  .formatted(data, found, CURRENT));
        }
      }
      OwnerOnly.create(data);
      Files.writeString(file, CURRENT + "\n");
    } catch (IOException e) {
      throw new PartFailed("Could not read or write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Other folders, such as that of the keys, do not depend on the format. */
  private static boolean holdsData(Path data) {
    return Stream.of("kafka", "postgres").map(data::resolve).anyMatch(Files::exists);
  }
}

package dev.amends.rules.term;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The limits of {@code term-limits.yaml}; an invalid file prevents startup. */
@Startup
@Singleton
public class TermLimits {
  private static final String FILE = "term-limits.yaml";

  private final List<TermLimit> limits;

  /** The content of the file. */
  record LimitFile(List<TermLimit> limits) {
    LimitFile {
      limits = List.copyOf(limits);
    }
  }

  /** Reads the file. */
  public TermLimits() {
    this(DataFiles.read(FILE, LimitFile.class));
  }

  TermLimits(LimitFile file) {
    for (TermLimit limit : file.limits()) {
      if (limit.monthsMax() < 1) {
        throw new InvalidDataFile(
            FILE, "monthsMax", "must be at least 1 (was " + limit.monthsMax() + ")");
      }
    }
    this.limits = file.limits();
  }

  /**
   * The strictest limit that applies.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   * @param product the product type, if known
   */
  public Optional<TermLimit> find(Optional<String> region, Optional<String> product) {
    return region.flatMap(
        code ->
            product.flatMap(
                type ->
                    limits.stream()
                        .filter(limit -> limit.appliesTo(code, type))
                        .min(Comparator.comparingInt(TermLimit::monthsMax))));
  }
}

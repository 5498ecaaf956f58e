package dev.amends.rules.difficulty;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The citations of {@code difficulty-citations.yaml}; an invalid file prevents startup. */
@Startup
@Singleton
public class DifficultyCitations {
  private static final String FILE = "difficulty-citations.yaml";

  private final List<DifficultyCitation> citations =
      List.copyOf(DataFiles.read(FILE, new TypeReference<List<DifficultyCitation>>() {}));

  /**
   * What protects a borrower in difficulty from having to pay at once. Without an entry the rule
   * applies as the platform's own.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   */
  public Optional<String> find(Optional<String> region) {
    return region.flatMap(
        code ->
            citations.stream()
                .filter(citation -> citation.appliesIn(code))
                .findFirst()
                .map(DifficultyCitation::citation));
  }
}

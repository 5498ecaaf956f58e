package dev.amends.contact.contactlog;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.Problems;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The dispositions, read from {@code dispositions.yaml} and validated at start. */
@Startup
@ApplicationScoped
class Dispositions {
  static final String FILE = "dispositions.yaml";

  private final List<Disposition> table;
  private final Map<String, Disposition> byWord = new HashMap<>();

  Dispositions() {
    this(DataFiles.read(FILE, new TypeReference<List<Disposition>>() {}));
  }

  Dispositions(List<Disposition> table) {
    this.table = List.copyOf(table);
    for (Disposition disposition : table) {
      name(disposition.code(), disposition);
      disposition.aliases().forEach(alias -> name(alias, disposition));
    }
  }

  private void name(String word, Disposition disposition) {
    if (byWord.put(word, disposition) != null) {
      throw new InvalidDataFile(FILE, "", "has the code or alias " + word + " twice");
    }
  }

  /** Finds the disposition with a code. */
  Optional<Disposition> find(String code) {
    return Optional.ofNullable(byWord.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** Returns the disposition of a logged contact. */
  Disposition get(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("unknown disposition " + code));
  }

  /**
   * Returns the disposition that an agent named by its code or an alias.
   *
   * @throws dev.amends.conventions.Problem 400 if there is no such disposition
   */
  Disposition getNamed(String word) {
    return find(word)
        .orElseThrow(
            () ->
                Problems.invalid(
                    "disposition", "must be one of " + codes() + " (was " + word + ")"));
  }

  /** Lists the dispositions in the order of the file. */
  List<Disposition> all() {
    return table;
  }

  /** Lists the codes in the order of the file. */
  List<String> codes() {
    return table.stream().map(Disposition::code).toList();
  }
}

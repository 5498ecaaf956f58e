package dev.amends.conventions.datafile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {

  record Pack(
      String id,
      LocalDate from,
      List<Rule> rules,
      @Nullable String note,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> tags,
      @JsonSetter(nulls = Nulls.AS_EMPTY) boolean draft) {}

  record Rule(String id, int days) {
    Rule {
      if (days < 0) {
        throw new IllegalArgumentException("days must not be negative (was " + days + ")");
      }
    }
  }

  private static final String GOOD =
      """
      id: us
      from: 2026-01-31
      tags: [eu]
      rules:
        - {id: cap, days: 7}
      """;

  @Test
  void readsRecords() throws IOException {
    assertThat(read(GOOD).rules()).containsExactly(new Rule("cap", 7));
  }

  @Test
  void fillsInWhatMayBeLeftOut() throws IOException {
    Pack pack = read(GOOD.replace("tags: [eu]\n", ""));

    assertThat(pack.note()).isNull();
    assertThat(pack.tags()).isEmpty();
    assertThat(pack.draft()).isFalse();
  }

  @Test
  void namesTheLine() {
    assertThatThrownBy(() -> read(GOOD.replace("days: 7", "days: many")))
        .hasMessageEndingWith("(line 5)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: us           | ident: us        | pack.yaml: id is required",
        "id: us           | note: n          | pack.yaml: id is required",
        "from: 2026-01-31 | from: yesterday  | pack.yaml: from must be a date such as",
        "days: 7          | days: many       | pack.yaml: rules.0.days must be a whole number",
        "days: 7          | days: -1         | pack.yaml: rules.0: days must not be negative (was -1)",
        "id: cap, days: 7 | days: 7          | pack.yaml: rules.0.id is required",
        "id: cap, days: 7 | id: cap          | pack.yaml: rules.0.days is required",
        "tags: [eu]       | tag: [eu]        | pack.yaml: tag is not a known field",
        "tags: [eu]       | 'tags: [~]'      | pack.yaml: tags",
        "from: 2026-01-31 | id: gb           | pack.yaml: is not valid YAML",
        "rules:           | 'rules: ['       | pack.yaml: is not valid YAML"
      })
  void namesFileKeyAndRule(String part, String broken, String message) {
    assertThatThrownBy(() -> read(GOOD.replace(part, broken)))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void rejectsASecondDocument() {
    assertThatThrownBy(() -> read(GOOD + "---\nid: gb\n"))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("pack.yaml");
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThatThrownBy(() -> DataFiles.read("nowhere.yaml", Pack.class))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessage("nowhere.yaml: was not found on the classpath");
  }

  private static Pack read(String yaml) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(yaml.getBytes(UTF_8)), "pack.yaml", new TypeReference<>() {});
  }
}

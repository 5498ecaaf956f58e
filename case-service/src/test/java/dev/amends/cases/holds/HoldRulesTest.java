package dev.amends.cases.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.events.CaseEvent.HoldKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of the kinds of hold, and the right to place each of them. */
class HoldRulesTest {
  private static final Set<String> CASE_WORKERS = Set.of("agent", "supervisor", "compliance");

  @ParameterizedTest
  @EnumSource(HoldKind.class)
  void openApiDocumentsTheRolesThatTheFileAllows(HoldKind kind) {
    assertThat(documented(kind)).isEqualTo(new HoldRules().find(kind, null).placedBy());
  }

  /** Reads who places a kind of hold from the description of the operation. */
  private static Set<String> documented(HoldKind kind) {
    String description =
        Arrays.stream(HoldResource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("place"))
            .map(method -> method.getAnnotation(Operation.class).description())
            .findFirst()
            .orElseThrow();
    int agents = description.indexOf("Agents place");
    int others = description.indexOf("supervisors and compliance also");
    int complaint = description.indexOf("opening a complaint");
    int at = description.indexOf(kind.name());
    assertThat(agents).isPositive();
    assertThat(others).isGreaterThan(agents);
    assertThat(complaint).isGreaterThan(others);
    assertThat(at).as("%s in %s", kind, description).isGreaterThan(agents);
    if (at < others) {
      return CASE_WORKERS;
    }
    return at < description.indexOf('.', others) ? Set.of("supervisor", "compliance") : Set.of();
  }

  @Test
  void namesTheSchemesOfARegion() {
    HoldRules rules = new HoldRules();

    assertThat(rules.schemes(HoldKind.MORATORIUM, "GB"))
        .containsExactly("breathing-space", "mental-health-crisis");
    assertThat(rules.schemes(HoldKind.MORATORIUM, "CN")).isEmpty();
  }

  @Test
  void keepsTheSchemeOfAHoldWhereverTheBorrowerMoves() {
    HoldRules rules = new HoldRules();
    String scheme = "breathing-space";
    LocalDate from = LocalDate.of(2026, 3, 2);
    HoldTerms terms =
        new HoldTerms(HoldKind.MORATORIUM, scheme, Source.CALLER, from, null, "stated", null, null);

    assertThat(rules.of(terms, "CN"))
        .isEqualTo(rules.find(HoldKind.MORATORIUM, scheme, "GB").orElseThrow())
        .isNotEqualTo(rules.find(HoldKind.MORATORIUM, "CN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "placedBy: [agents] | placedBy must contain only agent, supervisor and compliance",
        "placedBy: [agent], days: 0 | days must be at least 1 (was 0)",
        "placedBy: [agent], days: 20, midpointReview: {fromDay: 25, untilDay: 35} | midpointReview.untilDay must not be after day 20 (was 35)",
        "placedBy: [agent], midpointReview: {fromDay: 35, untilDay: 25} | untilDay not before it",
        "placedBy: [agent], openEndedReview: {afterDays: 0, withinDays: 1} | afterDays must be at least 1",
        "placedBy: [agent], citation: a law | citation and evidence must be given together",
        "placedBy: [agent], dayz: 3 | dayz",
      })
  void namesTheKeyAndTheRuleOfAWrongEntry(String keys, String rule) {
    String entry = "- {kind: DISPUTE, releasedBy: [supervisor], " + keys + "}";

    assertThatThrownBy(() -> read(entry)).hasMessageContaining(rule);
  }

  @Test
  void requiresOneGeneralEntryForEachKind() {
    assertThatThrownBy(
            () -> new HoldRules(read("- {kind: DISPUTE, placedBy: [agent], releasedBy: [agent]}")))
        .hasMessageContaining("must have one entry without regions for PAYMENT_CLAIM (has 0)");
  }

  @Test
  void rejectsASchemeThatIsNamedTwice() {
    HoldRules valid = new HoldRules();
    List<HoldRule> entries = new ArrayList<>();
    for (HoldKind kind : HoldKind.values()) {
      entries.add(valid.find(kind, null));
    }
    HoldRule scheme = valid.find(HoldKind.MORATORIUM, "breathing-space", "GB").orElseThrow();
    entries.addAll(List.of(scheme, scheme));

    assertThatThrownBy(() -> new HoldRules(entries))
        .hasMessageContaining("names a scheme of MORATORIUM twice");
  }

  private static List<HoldRule> read(String yaml) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        "hold-kinds.yaml",
        new TypeReference<>() {});
  }
}

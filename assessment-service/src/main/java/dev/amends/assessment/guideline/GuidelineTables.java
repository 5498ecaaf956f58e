package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Household;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All loaded tables, checked for contradictions. */
final class GuidelineTables {

  /** Figures for the total of some categories in a region, by one version of a table. */
  record Guideline(
      GuidelineTable table,
      String region,
      Set<ExpenseCategory> categories,
      HouseholdFigures figures) {

    /** The monthly figure of a household; empty if the table has none for its size. */
    Optional<Money> figure(Household household) {
      return figures.monthly(table.size(household.adults(), household.children()));
    }
  }

  private record GroupKey(
      String table, String version, String region, Set<ExpenseCategory> categories) {

    static GroupKey of(GuidelineRow row) {
      return new GroupKey(
          row.table().name(), row.table().version(), row.region(), row.categories());
    }
  }

  private final Map<String, List<Guideline>> byRegion = new HashMap<>();

  /**
   * Combines the rows of all files.
   *
   * @throws dev.amends.conventions.datafile.InvalidDataFile if two rows contradict each other;
   *     names the later one
   */
  GuidelineTables(List<GuidelineRow> rows) {
    Map<List<String>, GuidelineRow> versions = new HashMap<>();
    Map<GroupKey, Map<HouseholdSize, GuidelineRow>> groups = new LinkedHashMap<>();
    Map<String, List<GuidelineRow>> groupsOfRegion = new HashMap<>();
    for (GuidelineRow row : rows) {
      List<String> version = List.of(row.table().name(), row.table().version());
      requireSameTable(row, versions.computeIfAbsent(version, key -> row));
      Map<HouseholdSize, GuidelineRow> group =
          groups.computeIfAbsent(GroupKey.of(row), key -> new HashMap<>());
      if (group.isEmpty()) {
        List<GuidelineRow> others =
            groupsOfRegion.computeIfAbsent(row.region(), key -> new ArrayList<>());
        others.forEach(other -> requireNoOverlap(row, other));
        others.add(row);
      }
      requireFirst(row, group.put(row.size(), row));
    }
    groups.values().forEach(group -> add(List.copyOf(group.values())));
  }

  private void add(List<GuidelineRow> group) {
    GuidelineRow first = group.getFirst();
    Map<HouseholdSize, Money> bySize = new HashMap<>();
    group.forEach(row -> bySize.put(row.size(), row.monthly()));
    byRegion
        .computeIfAbsent(first.region(), key -> new ArrayList<>())
        .add(
            new Guideline(
                first.table(), first.region(), first.categories(), new HouseholdFigures(bySize)));
  }

  private static void requireSameTable(GuidelineRow row, GuidelineRow first) {
    GuidelineTable table = row.table();
    GuidelineTable known = first.table();
    requireSame(row, first, "from", table.from(), known.from());
    requireSame(row, first, "until", table.until(), known.until());
    requireSame(row, first, "currency", table.currency(), known.currency());
    requireSame(row, first, "persons", table.byPersons(), known.byPersons());
  }

  private static void requireSame(
      GuidelineRow row,
      GuidelineRow first,
      String column,
      @Nullable Object value,
      @Nullable Object known) {
    if (!Objects.equals(value, known)) {
      throw row.position()
          .invalid(
              column,
              "must be the same in all rows of a version of a table; it differs from "
                  + first.position());
    }
  }

  private static void requireFirst(GuidelineRow row, @Nullable GuidelineRow earlier) {
    if (earlier != null) {
      throw row.position()
          .invalid("category", "has a figure for the same household in " + earlier.position());
    }
  }

  private static void requireNoOverlap(GuidelineRow row, GuidelineRow other) {
    Set<ExpenseCategory> both = new HashSet<>(row.categories());
    both.retainAll(other.categories());
    if (both.isEmpty()) {
      return;
    }
    if (row.table().isSameVersion(other.table())) {
      throw row.position()
          .invalid("category", "must not overlap with that of " + other.position() + ": " + both);
    }
    if (row.table().overlaps(other.table())) {
      throw row.position()
          .invalid(
              "from",
              "overlaps with the dates of "
                  + other.table().name()
                  + ", version "
                  + other.table().version()
                  + " ("
                  + other.position()
                  + "), which has the same region and category");
    }
  }

  boolean isEmpty() {
    return byRegion.isEmpty();
  }

  /**
   * Finds what applies in a region on a day. Categories for which the region has no figure take
   * that of the larger region: {@code US} for {@code US-CA}.
   */
  List<Guideline> find(String region, LocalDate day) {
    List<Guideline> found = new ArrayList<>();
    Set<ExpenseCategory> covered = new HashSet<>();
    for (String wider = region; !wider.isEmpty(); wider = parent(wider)) {
      List<Guideline> ofRegion =
          byRegion.getOrDefault(wider, List.of()).stream()
              .filter(guideline -> guideline.table().appliesOn(day))
              .filter(guideline -> guideline.categories().stream().noneMatch(covered::contains))
              .toList();
      ofRegion.forEach(guideline -> covered.addAll(guideline.categories()));
      found.addAll(ofRegion);
    }
    return found;
  }

  private static String parent(String region) {
    return region.substring(0, Math.max(0, region.lastIndexOf('-')));
  }
}

package dev.amends.assessment.sfs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.sfs.SfsFormat.Part;
import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import dev.amends.assessment.sfs.SfsStatement.People;
import dev.amends.events.InvalidEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a statement from JSON; a wrong part is named by its path. */
final class SfsReader {
  private static final String AMOUNT = "monthly-amount";
  private static final String JOINT = "is-joint-application";
  private static final List<String> ADULTS = List.of(JOINT, "other-dependents", "non-dependents");
  private static final List<String> CHILDREN =
      List.of("dependent-children-under-16", "dependent-children-16-18");
  private static final Set<String> LINE_FIELDS = Set.of(AMOUNT, "notes");
  private static final Set<String> DEBT_FIELDS =
      Set.of("creditor", "amount-owed", "repayment-offer", "ccj", "notes");

  private final SfsFormat format;
  private final List<Line> lines = new ArrayList<>();
  private final List<CreditorDebt> debts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, BigDecimal> totals = new LinkedHashMap<>();
  private @Nullable Line adminFee;

  private SfsReader(SfsFormat format) {
    this.format = format;
  }

  /**
   * Reads a document.
   *
   * @throws InvalidEvent if a part is unknown or wrong; names its path
   */
  static SfsDocument read(SfsFormat format, JsonNode document) {
    SfsReader reader = new SfsReader(format);
    reader.readSection("", document);
    return new SfsDocument(
        new SfsStatement(
            reader.lines, reader.debts, reader.adminFee, reader.household(), reader.notes),
        reader.totals);
  }

  private void readSection(String section, JsonNode content) {
    SfsValues.requireObject(section.isEmpty() ? "body" : section, content);
    content
        .properties()
        .forEach(
            part -> {
              String path = section.isEmpty() ? part.getKey() : section + "." + part.getKey();
              if (!part.getValue().isNull()) {
                read(section, path, part.getValue());
              }
            });
  }

  private void read(String section, String path, JsonNode value) {
    Part part =
        format
            .part(path)
            .orElseThrow(
                () ->
                    new InvalidEvent(
                        path, "is unknown; the known parts are " + format.names(section)));
    switch (part) {
      case SECTION -> readSection(path, value);
      case LINE -> readLines(path, value);
      case TOTAL -> totals.put(path, SfsValues.number(path, value));
      case DEBTS -> readDebts(path, value);
      case NOTES -> readNotes(path, value);
      case PEOPLE ->
          people.put(
              path,
              path.equals(JOINT) ? SfsValues.partner(path, value) : SfsValues.persons(path, value));
      case IGNORED -> {}
    }
  }

  private void readLines(String path, JsonNode value) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        addLine(path, path + "." + i, value.get(i));
      }
    } else {
      addLine(path, path, value);
    }
  }

  private void addLine(String linePath, String path, JsonNode value) {
    SfsValues.requireFields(path, value, LINE_FIELDS);
    BigDecimal amount = SfsValues.amount(path + "." + AMOUNT, value.path(AMOUNT));
    String lineNotes = SfsValues.text(path + ".notes", value.path("notes"));
    if (amount.signum() == 0 && lineNotes == null) {
      return;
    }
    Line line = new Line(linePath, amount, lineNotes);
    if (!linePath.equals(SfsFormat.ADMIN_FEE)) {
      lines.add(line);
    } else if (adminFee == null) {
      adminFee = line;
    } else {
      throw new InvalidEvent(path, "must be the only fee");
    }
  }

  private void readDebts(String path, JsonNode value) {
    SfsValues.requireList(path, value);
    for (int i = 0; i < value.size(); i++) {
      String item = path + "." + i;
      JsonNode debt = value.get(i);
      SfsValues.requireFields(item, debt, DEBT_FIELDS);
      String creditor = SfsValues.text(item + ".creditor", debt.path("creditor"));
      if (creditor == null) {
        throw new InvalidEvent(item + ".creditor", "is required");
      }
      JsonNode owed = debt.path("amount-owed");
      debts.add(
          new CreditorDebt(
              item,
              path.equals(SfsFormat.PRIORITY_DEBTS),
              creditor,
              debt.hasNonNull("amount-owed") ? SfsValues.amount(item + ".amount-owed", owed) : null,
              SfsValues.amount(item + ".repayment-offer", debt.path("repayment-offer")),
              SfsValues.text(item + ".notes", debt.path("notes"))));
    }
  }

  private void readNotes(String path, JsonNode value) {
    SfsValues.requireList(path, value);
    for (int i = 0; i < value.size(); i++) {
      String note = SfsValues.text(path + "." + i, value.get(i));
      if (note != null) {
        notes.add(note);
      }
    }
  }

  /** The people of the household; absent if the document states none. */
  private @Nullable People household() {
    if (people.isEmpty()) {
      return null;
    }
    return new People(persons("adults", 1, ADULTS), persons("children", 0, CHILDREN));
  }

  /**
   * Adds up the parts that state adults or children; if they are too many, names the largest part.
   *
   * @param client one if the client is among them
   */
  private int persons(String who, int client, List<String> paths) {
    int persons = client + paths.stream().mapToInt(this::count).sum();
    if (persons > Household.PERSONS_MAX) {
      throw new InvalidEvent(
          Collections.max(paths, Comparator.comparingInt(this::count)),
          "brings the household to %d %s; at most %d are allowed"
              .formatted(persons, who, Household.PERSONS_MAX));
    }
    return persons;
  }

  private int count(String path) {
    return people.getOrDefault(path, 0);
  }
}

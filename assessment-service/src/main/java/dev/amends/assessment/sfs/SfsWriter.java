package dev.amends.assessment.sfs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import dev.amends.assessment.sfs.SfsStatement.People;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a statement as JSON with all its lines and totals. */
final class SfsWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode root = JSON.objectNode();

  private SfsWriter() {}

  /**
   * Writes a document.
   *
   * @param savings the monthly contribution to savings
   */
  static ObjectNode write(SfsFormat format, SfsStatement statement, BigDecimal savings) {
    SfsWriter writer = new SfsWriter();
    People people = statement.people();
    if (people != null) {
      writer.write(people);
    }
    for (SfsGroup group : format.groups()) {
      for (String name : group.lines()) {
        writer.writeLine(group, group.path() + "." + name, statement.lines());
      }
    }
    writer.put(
        SfsFormat.ADMIN_FEE,
        lineNode(
            Objects.requireNonNullElse(
                statement.adminFee(), new Line(SfsFormat.ADMIN_FEE, BigDecimal.ZERO, null))));
    writer.writeDebts(SfsFormat.PRIORITY_DEBTS, statement, true);
    writer.writeDebts(SfsFormat.OTHER_DEBTS, statement, false);
    ArrayNode notes = JSON.arrayNode();
    statement.notes().forEach(notes::add);
    writer.put(SfsFormat.NOTES, notes);
    SfsTotals.of(format, statement, savings)
        .forEach((path, total) -> writer.put(path, JSON.numberNode(total)));
    return writer.root;
  }

  /** The ages of children are not stored, so all are written as under 16. */
  private void write(People people) {
    put("is-joint-application", JSON.booleanNode(people.adults() > 1));
    put("dependent-children-under-16", JSON.numberNode(people.children()));
    put("dependent-children-16-18", JSON.numberNode(0));
    put("other-dependents", JSON.numberNode(0));
    put("non-dependents", JSON.numberNode(Math.max(0, people.adults() - 2)));
  }

  private void writeLine(SfsGroup group, String path, List<Line> lines) {
    List<Line> own = lines.stream().filter(line -> line.path().equals(path)).toList();
    if (group.list()) {
      ArrayNode items = JSON.arrayNode();
      own.forEach(line -> items.add(lineNode(line)));
      put(path, items);
    } else {
      put(path, lineNode(sum(path, own)));
    }
  }

  private static Line sum(String path, List<Line> lines) {
    List<String> notes = lines.stream().map(Line::notes).filter(Objects::nonNull).toList();
    return new Line(
        path,
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
        notes.isEmpty() ? null : String.join("; ", notes));
  }

  private static ObjectNode lineNode(Line line) {
    ObjectNode node = JSON.objectNode().put("monthly-amount", line.amount());
    return withNotes(node, line.notes());
  }

  private static ObjectNode withNotes(ObjectNode node, @Nullable String notes) {
    return notes == null ? node : node.put("notes", notes);
  }

  private void writeDebts(String path, SfsStatement statement, boolean priority) {
    ArrayNode items = JSON.arrayNode();
    for (CreditorDebt debt : statement.debts()) {
      if (debt.priority() == priority) {
        ObjectNode item = JSON.objectNode().put("creditor", debt.creditor());
        if (debt.owed() != null) {
          item.put("amount-owed", debt.owed());
        }
        items.add(withNotes(item.put("repayment-offer", debt.offer()), debt.notes()));
      }
    }
    put(path, items);
  }

  private void put(String path, JsonNode value) {
    String[] steps = path.split("\\.", -1);
    ObjectNode parent = root;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = parent.withObjectProperty(steps[i]);
    }
    parent.set(steps[steps.length - 1], value);
  }
}

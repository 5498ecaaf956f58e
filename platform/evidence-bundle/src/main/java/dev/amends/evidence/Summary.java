package dev.amends.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.letters.PdfPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary of a bundle in plain language: the case, and each entry of its timeline. */
final class Summary {
  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm 15mm; @bottom-right {
        font-family: Latin, Chinese; font-size: 8pt; content: counter(page) " / " counter(pages); } }
      * { font-family: Latin, Chinese, Rare, Rarest; }
      body { font-size: 9pt; line-height: 1.35; }
      h1 { font-size: 15pt; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      td, th { border-bottom: 0.5pt solid #999999; padding: 2pt 4pt; text-align: left;
        vertical-align: top; word-wrap: break-word; }
      .facts td { border: none; }
      .entries { table-layout: fixed; }
      """;

  /** The columns of the entries with their widths in percent. */
  private static final Map<String, Integer> COLUMNS = columns();

  private final StringBuilder page = new StringBuilder();
  private final SummaryTexts texts;

  private Summary(SummaryTexts texts) {
    this.texts = texts;
  }

  private static Map<String, Integer> columns() {
    Map<String, Integer> columns = new LinkedHashMap<>();
    columns.put("number", 6);
    columns.put("when", 20);
    columns.put("what", 17);
    columns.put("who", 13);
    columns.put("why", 26);
    columns.put("change", 18);
    return columns;
  }

  /**
   * Prints the summary.
   *
   * @param language zh-CN or en
   * @param fingerprint of the key that signs the bundle
   */
  static byte[] print(EvidenceCollection collection, String language, String fingerprint) {
    Summary summary = new Summary(new SummaryTexts(language));
    String xhtml = summary.xhtml(collection, language, fingerprint);
    return new PdfPrinter().print(xhtml, collection.collectedAt());
  }

  private String xhtml(EvidenceCollection collection, String language, String fingerprint) {
    JsonNode timeline =
        StrictJson.parse(
            collection.parts().getOrDefault(EvidenceCollection.TIMELINE, new byte[] {'{', '}'}));
    JsonNode entries = timeline.path("entries");
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(language);
    page.append("\"><head><title>").append(texts.label("title")).append("</title><style>");
    page.append(STYLE).append("</style></head><body><h1>").append(texts.label("title"));
    page.append("</h1><p>").append(escaped(texts.label("intro"))).append("</p>");
    appendFacts(collection, timeline, fingerprint);
    page.append("<table class=\"entries\"><thead><tr>");
    COLUMNS.forEach(
        (column, percent) ->
            page.append("<th style=\"width: %d%%\">".formatted(percent))
                .append(escaped(texts.label(column)))
                .append("</th>"));
    page.append("</tr></thead><tbody>");
    entries.forEach(this::appendEntry);
    return page.append("</tbody></table></body></html>").toString();
  }

  private void appendFacts(EvidenceCollection collection, JsonNode timeline, String fingerprint) {
    JsonNode facts = timeline.path("case");
    JsonNode overdue = facts.path("overdue");
    JsonNode entries = timeline.path("entries");
    page.append("<table class=\"facts\">");
    appendFact("case", collection.caseId());
    appendFact("lender", StrictJson.text(facts, "lenderId"));
    appendFact("account", StrictJson.text(facts, "accountId"));
    appendFact("borrower", StrictJson.text(facts, "borrowerId"));
    appendFact("status", texts.status(StrictJson.text(facts, "status")));
    appendFact(
        "overdue", StrictJson.text(overdue, "currency") + " " + StrictJson.text(overdue, "amount"));
    appendFact("collected", collection.collectedAt().toString());
    appendFact("collectedBy", collection.collectedBy());
    appendFact("entries", Integer.toString(entries.size()));
    appendFact("records", Integer.toString(records(collection)));
    appendFact("lastHash", StrictJson.text(entries.path(entries.size() - 1), "hash"));
    appendFact("key", fingerprint);
    page.append("</table>");
  }

  private static int records(EvidenceCollection collection) {
    int records = 0;
    for (Map.Entry<String, byte[]> part : collection.parts().entrySet()) {
      if (!part.getKey().equals(EvidenceCollection.TIMELINE)) {
        records += StrictJson.parse(part.getValue()).path("items").size();
      }
    }
    return records;
  }

  private void appendFact(String label, String value) {
    page.append("<tr><td>").append(escaped(texts.label(label))).append("</td><td>");
    page.append(escaped(value)).append("</td></tr>");
  }

  private void appendEntry(JsonNode entry) {
    String local = StrictJson.text(entry, "localTime");
    page.append("<tr>");
    appendCell(StrictJson.text(entry, "number"));
    appendCell((local.isEmpty() ? StrictJson.text(entry, "at") : readable(local)));
    appendCell(texts.event(StrictJson.text(entry, "what")));
    appendCell(
        "%s (%s)"
            .formatted(StrictJson.text(entry, "by"), texts.role(StrictJson.text(entry, "role"))));
    appendCell(StrictJson.text(entry, "why"));
    appendCell(change(entry.path("before"), entry.path("after")));
    page.append("</tr>");
  }

  /** Leaves out the fraction of a second: 2026-11-30 22:03:11 +08:00 Asia/Shanghai. */
  private static String readable(String localTime) {
    return localTime
        .replaceFirst("\\.\\d+", "")
        .replaceFirst("T", " ")
        .replaceFirst("([+-]\\d\\d:\\d\\d|Z)\\[(.*)]", " $1 $2");
  }

  private String change(JsonNode before, JsonNode after) {
    List<String> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : after.properties()) {
      JsonNode earlier = before.path(field.getKey());
      if (!earlier.equals(field.getValue())) {
        changes.add(
            "%s: %s → %s"
                .formatted(
                    texts.label("state." + field.getKey()),
                    value(earlier),
                    value(field.getValue())));
      }
    }
    return String.join("; ", changes);
  }

  private String value(JsonNode value) {
    if (value.isMissingNode()) {
      return "–";
    }
    return value.isNull() ? texts.label("nobody") : texts.status(value.asText());
  }

  private void appendCell(String text) {
    page.append("<td>").append(escaped(text)).append("</td>");
  }

  /** Escapes a text; characters that XML forbids become the replacement character. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int character) {
    return character >= ' '
        ? !isSurrogateOrNoCharacter(character)
        : character == '\n' || character == '\t' || character == '\r';
  }

  private static boolean isSurrogateOrNoCharacter(int character) {
    return (character >= 0xD800 && character <= 0xDFFF)
        || character == 0xFFFE
        || character == 0xFFFF;
  }
}

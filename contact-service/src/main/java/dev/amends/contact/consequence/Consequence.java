package dev.amends.contact.consequence;

import dev.amends.contact.consequence.Conditions.Amount;
import dev.amends.contact.permission.CitationEvidence;
import dev.amends.events.Money;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be told to follow when a debt is not paid.
 *
 * @param code such as CREDIT_RECORD; it stays when the words change
 * @param citation the law behind its legality
 * @param texts what is said, by BCP 47 tag; {@code {amount}} stands for the amount it names
 * @param conditions when it is true for an account
 * @param packs on which terms the rule packs allow it, by the pack's id; a pack that is not there
 *     does not allow it
 */
public record Consequence(
    String code,
    Legality legality,
    String citation,
    CitationEvidence evidence,
    Map<String, String> texts,
    Conditions conditions,
    Map<String, PackTerms> packs) {

  public Consequence {
    conditions = conditions == null ? Conditions.none() : conditions;
    texts = texts == null ? Map.of() : Map.copyOf(texts);
    packs = packs == null ? Map.of() : Map.copyOf(packs);
    demand(code != null && code.matches("[A-Z_]+"), code, "needs a code in capitals");
    demand(legality != null, code, "needs a legality");
    demand(citation != null && !citation.isBlank(), code, "needs a citation");
    demand(evidence != null, code, "needs an evidence mark");
    boolean lawful = legality == Legality.LAWFUL;
    demand(lawful || packs.isEmpty(), code, "is prohibited and no pack can allow it");
    boolean named = conditions.amount() != null;
    demand(
        texts.values().stream().allMatch(text -> text.contains("{amount}") == named),
        code,
        "must name its amount in every language, or in none");
    for (PackTerms terms : packs.values()) {
      demand(
          conditions.limited() == (terms.limitationYears() != null),
          code,
          "needs the years of limitation in every pack, or in none");
      demand(
          (conditions.amount() == Amount.COURT_FEE) == (terms.courtFees() != null),
          code,
          "needs the court's fees in every pack, or in none");
    }
  }

  private static void demand(boolean holds, @Nullable String code, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("the consequence " + code + " " + rule);
    }
  }

  /** The terms of a rule pack; none where it does not allow it. */
  Optional<PackTerms> under(String rulePack) {
    return Optional.ofNullable(packs.get(rulePack));
  }

  /**
   * What is said.
   *
   * @param language BCP 47 tag, one of the catalogue's
   * @param amount the amount that it names, where it names one
   */
  public String text(String language, @Nullable Money amount) {
    String text = texts.get(language);
    if (text == null) {
      throw new IllegalStateException("the consequence " + code + " has no words in " + language);
    }
    return amount == null ? text : text.replace("{amount}", amount.toString());
  }
}

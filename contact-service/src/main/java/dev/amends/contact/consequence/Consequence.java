package dev.amends.contact.consequence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.events.Money;
import dev.amends.rules.pack.CitationEvidence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consequence of default that an agent may, or must never, mention.
 *
 * @param code such as CREDIT_RECORD; it stays the same when the texts change
 * @param citation the legal basis
 * @param texts by BCP 47 tag; {@code {amount}} is replaced by the amount
 * @param textsWhenRequested the same once a claim in court is requested; only if it is referred
 * @param textsWithoutAmount the same for a record, which holds neither the amount nor the state of
 *     a claim; only where the text depends on one
 * @param conditions when it is true for an account
 * @param packs the terms on which each rule pack allows it, by pack id; other packs do not allow it
 */
public record Consequence(
    String code,
    Legality legality,
    String citation,
    CitationEvidence evidence,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> texts,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> textsWhenRequested,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> textsWithoutAmount,
    @JsonSetter(nulls = Nulls.SET) Conditions conditions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, PackTerms> packs) {

  public Consequence {
    conditions = conditions == null ? Conditions.none() : conditions;
    texts = Map.copyOf(texts);
    textsWhenRequested = Map.copyOf(textsWhenRequested);
    textsWithoutAmount = Map.copyOf(textsWithoutAmount);
    packs = Map.copyOf(packs);
    require(code.matches("[A-Z_]+"), code, "needs a code in capitals");
    require(!citation.isBlank(), code, "needs a citation");
    boolean lawful = legality == Legality.LAWFUL;
    require(lawful || packs.isEmpty(), code, "is prohibited, so no pack can allow it");
    boolean hasAmount = conditions.amount() != null;
    require(
        texts.values().stream().allMatch(text -> text.contains("{amount}") == hasAmount),
        code,
        "must contain {amount} in every language, or in none");
    boolean referred = conditions.referred();
    require(
        textsWhenRequested.keySet().equals(referred ? texts.keySet() : Set.of()),
        code,
        "must have textsWhenRequested in every language if it is referred, else in none");
    require(
        textsWithoutAmount.keySet().equals(hasAmount || referred ? texts.keySet() : Set.of()),
        code,
        "must have textsWithoutAmount in every language if it has {amount} or is referred, else in"
            + " none");
    for (PackTerms terms : packs.values()) {
      require(
          conditions.limited() == (terms.limitationYears() != null),
          code,
          "needs limitationYears in every pack, or in none");
    }
  }

  private static void require(boolean holds, String code, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("the consequence " + code + " " + rule);
    }
  }

  /** The terms of a rule pack; empty if the pack does not allow it. */
  Optional<PackTerms> termsUnder(String rulePack) {
    return Optional.ofNullable(packs.get(rulePack));
  }

  /** The text for the borrower once a claim in court is requested. */
  String textWhenRequested(String language, @Nullable Money amount) {
    String text = textsWhenRequested.get(language);
    return text == null ? text(language, amount) : text;
  }

  /** The text for a record, which holds neither the amount nor the state of a claim. */
  public String textWithoutAmount(String language) {
    return textsWithoutAmount.isEmpty()
        ? text(language, null)
        : String.valueOf(textsWithoutAmount.get(language));
  }

  /**
   * The text for the borrower.
   *
   * @param language one of the catalogue's BCP 47 tags
   * @param amount the amount in the text, if it has one
   */
  public String text(String language, @Nullable Money amount) {
    String text = texts.get(language);
    if (text == null) {
      throw new IllegalStateException("the consequence " + code + " has no text in " + language);
    }
    return amount == null ? text : text.replace("{amount}", amount.toString());
  }
}

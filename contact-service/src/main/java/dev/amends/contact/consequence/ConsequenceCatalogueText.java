package dev.amends.contact.consequence;

import dev.amends.contact.consequence.ConsequenceDecision.Reason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contents of {@code consequences.yaml}, validated when it is read.
 *
 * @param version increases with each change
 * @param languages BCP 47 tags; every text exists in all of them
 * @param withheld the explanation of each reason for withholding a consequence, by language
 */
record ConsequenceCatalogueText(
    int version,
    Set<String> languages,
    Map<Reason, Map<String, String>> withheld,
    List<Consequence> consequences) {

  ConsequenceCatalogueText {
    languages = Set.copyOf(languages);
    withheld = Map.copyOf(withheld);
    consequences = List.copyOf(consequences);
    Set<String> earlier = new HashSet<>();
    for (Consequence consequence : consequences) {
      require(
          consequence.texts().keySet().equals(languages),
          consequence.code() + " must have a text in " + languages);
      String prerequisite = consequence.conditions().onlyWith();
      require(
          prerequisite == null || earlier.contains(prerequisite),
          consequence.code() + " depends on " + prerequisite + ", which must precede it");
      require(earlier.add(consequence.code()), consequence.code() + " is defined twice");
    }
    for (Reason reason : EnumSet.allOf(Reason.class)) {
      require(
          withheld.containsKey(reason) && withheld.get(reason).keySet().equals(languages),
          "the reason " + reason + " must have a text in " + languages);
    }
  }

  private static void require(boolean valid, String rule) {
    if (!valid) {
      throw new IllegalArgumentException("the catalogue of consequences: " + rule);
    }
  }

  String explanation(Reason reason, String language) {
    Map<String, String> texts = withheld.get(reason);
    String text = texts == null ? null : texts.get(language);
    if (text == null) {
      throw new IllegalStateException("no text for " + reason + " in " + language);
    }
    return text;
  }
}

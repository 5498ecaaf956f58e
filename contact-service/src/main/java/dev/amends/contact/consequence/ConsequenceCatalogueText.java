package dev.amends.contact.consequence;

import dev.amends.contact.consequence.ConsequenceDecision.Reason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The catalogue as it is written.
 *
 * @param version grows with each change
 * @param languages BCP 47 tags; everything is said in all of them
 * @param withheld why one is withheld, by language
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
    for (Consequence one : consequences) {
      demand(one.texts().keySet().equals(languages), one.code() + " must be said in " + languages);
      String with = one.conditions().onlyWith();
      demand(
          with == null || earlier.contains(with),
          one.code() + " follows " + with + ", which must stand before it");
      demand(earlier.add(one.code()), one.code() + " stands there twice");
    }
    for (Reason reason : EnumSet.allOf(Reason.class)) {
      demand(
          withheld.containsKey(reason) && withheld.get(reason).keySet().equals(languages),
          "the reason " + reason + " must be said in " + languages);
    }
  }

  private static void demand(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("the catalogue of consequences: " + rule);
    }
  }

  String words(Reason reason, String language) {
    Map<String, String> words = withheld.get(reason);
    String said = words == null ? null : words.get(language);
    if (said == null) {
      throw new IllegalStateException("there are no words for " + reason + " in " + language);
    }
    return said;
  }
}

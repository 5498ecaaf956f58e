package dev.amends.contact.guide;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the guide; its id stays the same when the text changes.
 *
 * @param purposes the purposes for which it is shown; all if empty
 * @param packs the rule packs under which it is shown; all if empty
 * @param onlyWith the code of the consequence without which it is hidden
 * @param identified whether to say it only once the other party is verified as the borrower
 */
record GuideLine(
    String id,
    String text,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<GuidePurpose> purposes,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> packs,
    @Nullable String onlyWith,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean identified) {

  GuideLine {
    GuideText.require(!text.isBlank(), "has a line without text: " + id);
    purposes = Set.copyOf(purposes);
    packs = Set.copyOf(packs);
  }

  boolean isFor(GuidePurpose purpose, String rulePack) {
    return (purposes.isEmpty() || purposes.contains(purpose.lines()))
        && (packs.isEmpty() || packs.contains(rulePack));
  }

  GuideLine withText(String other) {
    return new GuideLine(id, other, purposes, packs, onlyWith, identified);
  }

  GuideLine withoutWording() {
    return new GuideLine(id, GuideText.placeholders(text), purposes, packs, onlyWith, identified);
  }
}

package dev.amends.contact.guide;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source of help for borrowers.
 *
 * @param code the kind of help, as logged when the agent mentions it
 * @param regions ISO 3166 codes; all other regions if empty
 * @param contact a phone number or an address
 * @param evidence V if it was verified at the source, V2 if in a secondary source, M if it was not
 *     verified
 */
record HelpSource(
    String code,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> regions,
    String name,
    @Nullable String contact,
    String evidence) {

  HelpSource {
    regions = Set.copyOf(regions);
  }

  HelpSource withoutWording() {
    return new HelpSource(code, regions, "", contact, evidence);
  }
}

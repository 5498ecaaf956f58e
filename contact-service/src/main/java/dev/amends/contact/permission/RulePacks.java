package dev.amends.contact.permission;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.CallingHours;
import dev.amends.contact.person.FactOwners;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.pack.PackChoicePolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads and validates the rule packs at startup; an invalid one prevents it. */
@Startup
@ApplicationScoped
public class RulePacks {
  private final BorrowerZones zones;
  private final PackChoicePolicy.Choices choices;
  private final Map<String, List<RulePack>> versions = new HashMap<>();

  RulePacks(RulePackConfig config, BorrowerZones zones) {
    this.zones = zones;
    Map<String, String> ownRegions = new HashMap<>();
    config.packs().forEach(name -> add(name, read(name), ownRegions));
    requireKnown("default-pack", config.defaultPack());
    config.lenders().forEach((lender, id) -> requireKnown("lenders." + lender, id));
    config.regions().forEach((region, id) -> requireKnown("regions." + region, id));
    this.choices =
        new PackChoicePolicy.Choices(
            Map.copyOf(config.lenders()),
            Map.copyOf(config.regions()),
            Map.copyOf(ownRegions),
            config.defaultPack());
  }

  static RulePack read(String name) {
    return DataFiles.read(file(name), RulePack.class);
  }

  private static String file(String name) {
    return "rule-packs/" + name + ".yaml";
  }

  /** A later version of a pack is a separate file and takes effect when the earlier one ends. */
  private void add(String name, RulePack pack, Map<String, String> ownRegions) {
    List<RulePack> same = versions.computeIfAbsent(pack.id(), ignored -> new ArrayList<>());
    for (RulePack other : same) {
      if (pack.version() == other.version() || pack.overlaps(other)) {
        throw new InvalidDataFile(
            file(name),
            "",
            pack.reference() + " and " + other.reference() + " are in effect at once");
      }
    }
    same.add(pack);
    for (String region : pack.regions()) {
      String other = ownRegions.put(region, pack.id());
      if (other != null && !other.equals(pack.id())) {
        throw new InvalidDataFile(
            file(name), "", "the region " + region + " has the pack " + other + " already");
      }
    }
  }

  private void requireKnown(String key, String id) {
    if (!versions.containsKey(id)) {
      throw new IllegalStateException(
          "amends.contact.permits."
              + key
              + " names the rule pack "
              + id
              + ", which is not loaded; add it to amends.contact.permits.packs");
    }
  }

  /** Finds the version of the pack that applies to a case; empty if none is in effect. */
  Optional<RulePack> find(CaseFile file, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zones.candidates(file).getFirst());
    return versions(file).stream().filter(pack -> pack.isInEffect(day)).findFirst();
  }

  /** The owners of facts under the pack that applies to a case. */
  FactOwners owners(CaseFile file, Instant at) {
    return find(file, at).map(RulePack::factOwners).orElse(FactOwners.WITHOUT_PACK);
  }

  private List<RulePack> versions(CaseFile file) {
    String id = idFor(file);
    List<RulePack> found = versions.get(id);
    if (found == null) {
      throw new IllegalStateException("rule pack " + id + " is not loaded");
    }
    return found;
  }

  /** The id of the pack that applies to a case, such as {@code us-reg-f}. */
  public String idFor(CaseFile file) {
    return PackChoicePolicy.choose(file.account().lenderId(), file.region().orElse(null), choices);
  }

  /** The longest look-back period of all packs, with a margin for the zones. */
  Duration lookBack() {
    int days = 1;
    for (List<RulePack> same : versions.values()) {
      for (RulePack pack : same) {
        days = Math.max(days, pack.daysBackMax());
      }
    }
    return Duration.ofDays(days + 2L);
  }

  /**
   * The hours in which the borrower of a case may be called. If no version of the pack is in
   * effect, those of its newest version: an outstanding call must be due at some time, and its
   * permit is decided by the version in effect then.
   */
  public CallingHours callingHours(CaseFile file, Instant at) {
    return find(file, at).orElseGet(() -> newest(file)).callingHours();
  }

  private RulePack newest(CaseFile file) {
    return versions(file).stream().max(Comparator.comparing(RulePack::effectiveFrom)).orElseThrow();
  }
}

package dev.amends.rules.pack;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.rules.pack.PackChoicePolicy.Choices;
import dev.amends.rules.pack.PackHeader.Fact;
import dev.amends.rules.pack.PackHeader.Owner;
import dev.amends.rules.pack.PackHeader.Owners;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a hold concerns the person, and so every debt of theirs, or one debt only. Rule
 * packs decide this for requests to cease contact and for representatives; the other kinds of hold
 * are the same under every pack.
 */
public final class HoldOwners {
  private final List<PackHeader> packs;
  private final Choices choices;

  private HoldOwners(List<PackHeader> packs, Choices choices) {
    this.packs = packs;
    this.choices = choices;
  }

  /**
   * Reads the rule packs.
   *
   * @param names of the files in {@code rule-packs}, without the extension
   * @param lenders packs by lender
   * @param regions packs by ISO 3166 code, as configured
   * @param otherwise the pack that applies if none is chosen
   * @throws dev.amends.conventions.datafile.InvalidDataFile if a file is missing or breaks a rule
   */
  public static HoldOwners read(
      List<String> names,
      Map<String, String> lenders,
      Map<String, String> regions,
      String otherwise) {
    List<PackHeader> packs =
        names.stream()
            .map(name -> DataFiles.read("rule-packs/" + name + ".yaml", PackHeader.class))
            .toList();
    Map<String, String> ownRegions = new HashMap<>();
    packs.forEach(pack -> pack.regions().forEach(region -> ownRegions.put(region, pack.id())));
    return new HoldOwners(packs, new Choices(lenders, regions, ownRegions, otherwise));
  }

  /** Whether a hold of this kind can concern the person, under one pack at least. */
  public static boolean canBeOfPerson(HoldKind kind) {
    return switch (kind) {
      case DECEASED,
          BANKRUPT,
          VULNERABILITY,
          MORATORIUM,
          CEASE,
          REPRESENTATIVE,
          HARDSHIP,
          BEREAVEMENT_OR_DISASTER ->
          true;
      case DISPUTE, PAYMENT_CLAIM, COMPLAINT -> false;
    };
  }

  /**
   * Whether a hold that was placed on one account of a person counts for a case about another.
   *
   * @param lenderId the lender of the other case
   * @param region the borrower's region as ISO 3166 code, if known
   * @param day the day on which the pack must be in effect; if it is not, the hold counts
   */
  public boolean isOfPerson(
      HoldKind kind, String lenderId, @Nullable String region, LocalDate day) {
    return switch (kind) {
      case DECEASED, BANKRUPT, VULNERABILITY, MORATORIUM, HARDSHIP, BEREAVEMENT_OR_DISASTER -> true;
      case CEASE -> isOfPerson(Owners::cease, lenderId, region, day);
      case REPRESENTATIVE -> isOfPerson(Owners::representative, lenderId, region, day);
      case DISPUTE, PAYMENT_CLAIM, COMPLAINT -> false;
    };
  }

  private boolean isOfPerson(
      Function<Owners, Fact> fact, String lenderId, @Nullable String region, LocalDate day) {
    String id = PackChoicePolicy.choose(lenderId, region, choices);
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.isInEffect(day))
        .findFirst()
        .map(pack -> fact.apply(pack.owners()).owner() == Owner.PERSON)
        .orElse(true);
  }
}

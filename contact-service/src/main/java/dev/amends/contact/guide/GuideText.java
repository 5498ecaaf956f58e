package dev.amends.contact.guide;

import dev.amends.letters.sender.Placeholders;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of the call guide in one language.
 *
 * @param language BCP 47 tag
 * @param version increases with each change of texts
 * @param questionSet the name of the set of open questions, whose newest version the guide shows
 * @param agreements how to put news about a promise or plan
 * @param assessFirst shown instead of a monthly amount that has not been assessed
 * @param nothingAnnounced why no consequence is offered if the agent announces no step
 * @param locked shown instead of the debt until the other party is verified as the borrower
 * @param unnamedLender said instead of the name of a lender that has no display name
 */
record GuideText(
    String language,
    int version,
    Map<Objective, String> objectives,
    Map<GuidePurpose, String> purposes,
    Map<Tone, String> tones,
    List<GuideLine> opening,
    List<GuideLine> identityCheck,
    String questionSet,
    List<GuideLine> tasks,
    List<GuideLine> benefits,
    List<GuideObjection> objections,
    List<GuideLine> deEscalation,
    Map<Solution, String> solutions,
    Map<AgreementNews, String> agreements,
    String assessFirst,
    Map<Warning, String> warnings,
    List<HelpSource> resources,
    List<GuideLine> neverSay,
    String nothingAnnounced,
    String locked,
    String unnamedLender) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  GuideText {
    objectives = complete("objectives", Objective.class, objectives);
    purposes = complete("purposes", GuidePurpose.class, purposes);
    tones = complete("tones", Tone.class, tones);
    solutions = complete("solutions", Solution.class, solutions);
    agreements = complete("agreements", AgreementNews.class, agreements);
    warnings = complete("warnings", Warning.class, warnings);
    opening = distinct("opening", opening, GuideLine::id);
    identityCheck = distinct("identityCheck", identityCheck, GuideLine::id);
    tasks = distinct("tasks", tasks, GuideLine::id);
    benefits = distinct("benefits", benefits, GuideLine::id);
    objections = distinct("objections", objections, GuideObjection::id);
    deEscalation = distinct("deEscalation", deEscalation, GuideLine::id);
    resources = distinct("resources", resources, help -> help.code() + help.regions());
    neverSay = distinct("neverSay", neverSay, GuideLine::id);
  }

  /** The rule pack whose lines apply; strict for a pack that no line names. */
  String packOrStrict(String rulePack) {
    return neverSay.stream().anyMatch(line -> line.packs().contains(rulePack))
        ? rulePack
        : "strict";
  }

  /**
   * Replaces lines of the opening by a lender's own.
   *
   * @param file where the lines come from, for messages
   * @param own text by id of the line
   * @throws IllegalStateException if there is no such line, or a placeholder is unknown; the
   *     message names file and key
   */
  GuideText withOpening(String file, Map<String, String> own) {
    for (Map.Entry<String, String> line : own.entrySet()) {
      String key = file + ": guide.opening." + line.getKey();
      if (opening.stream().noneMatch(known -> known.id().equals(line.getKey()))) {
        throw new IllegalStateException(
            key + ": must be one of " + opening.stream().map(GuideLine::id).toList());
      }
      Placeholders.requireKnown(key, line.getValue(), Set.of("agent", "borrower", "lender"));
    }
    return withOpening(
        opening.stream()
            .map(line -> line.withText(own.getOrDefault(line.id(), line.text())))
            .toList());
  }

  private GuideText withOpening(List<GuideLine> lines) {
    return new GuideText(
        language,
        version,
        objectives,
        purposes,
        tones,
        lines,
        identityCheck,
        questionSet,
        tasks,
        benefits,
        objections,
        deEscalation,
        solutions,
        agreements,
        assessFirst,
        warnings,
        resources,
        neverSay,
        nothingAnnounced,
        locked,
        unnamedLender);
  }

  /** The guide without its wording; it must be the same in every language. */
  GuideText withoutWording() {
    return new GuideText(
        "",
        version,
        withoutWording(objectives),
        withoutWording(purposes),
        withoutWording(tones),
        withoutWording(opening, GuideLine::withoutWording),
        withoutWording(identityCheck, GuideLine::withoutWording),
        questionSet,
        withoutWording(tasks, GuideLine::withoutWording),
        withoutWording(benefits, GuideLine::withoutWording),
        withoutWording(objections, GuideObjection::withoutWording),
        withoutWording(deEscalation, GuideLine::withoutWording),
        withoutWording(solutions),
        withoutWording(agreements),
        placeholders(assessFirst),
        withoutWording(warnings),
        withoutWording(resources, HelpSource::withoutWording),
        withoutWording(neverSay, GuideLine::withoutWording),
        placeholders(nothingAnnounced),
        placeholders(locked),
        placeholders(unnamedLender));
  }

  private static <T> List<T> withoutWording(List<T> items, Function<T, T> withoutWording) {
    return items.stream().map(withoutWording).toList();
  }

  private static <K> Map<K, String> withoutWording(Map<K, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> placeholders(text.getValue())));
  }

  /** The placeholders of a text in alphabetical order, in a form that is never blank. */
  static String placeholders(String text) {
    return "-"
        + new TreeSet<>(PLACEHOLDER.matcher(text).results().map(found -> found.group()).toList());
  }

  private static <K extends Enum<K>> Map<K, String> complete(
      String part, Class<K> keys, Map<K, String> texts) {
    for (K key : keys.getEnumConstants()) {
      require(!texts.getOrDefault(key, "").isBlank(), "lacks " + key + " in " + part);
    }
    return new EnumMap<>(texts);
  }

  private static <T> List<T> distinct(String part, List<T> items, Function<T, String> name) {
    require(!items.isEmpty(), "lacks " + part);
    Set<String> names = new HashSet<>();
    for (T item : items) {
      require(names.add(name.apply(item)), "has " + name.apply(item) + " twice in " + part);
    }
    return List.copyOf(items);
  }

  static void require(boolean holds, String violation) {
    if (!holds) {
      throw new IllegalArgumentException("the guide " + violation);
    }
  }
}

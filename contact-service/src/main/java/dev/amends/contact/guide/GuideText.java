package dev.amends.contact.guide;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a guide in one language.
 *
 * @param language BCP 47 tag
 * @param version grows with each change of the words or the questions
 * @param questionSet the name of the open questions; with the version it says what was asked
 * @param assessFirst what stands in place of a monthly amount that was not assessed
 * @param nothingAnnounced why no consequence is told to a borrower who is left in peace
 * @param locked what stands in place of the debt until the borrower is identified
 */
record GuideText(
    String language,
    int version,
    Map<Objective, String> objectives,
    Map<GuidePurpose, String> purposes,
    Map<Tone, String> tones,
    List<Line> opening,
    List<Line> identityCheck,
    String questionSet,
    List<Line> openQuestions,
    List<Line> tasks,
    List<Line> benefits,
    List<Objection> objections,
    List<Line> deEscalation,
    Map<Solution, String> solutions,
    String assessFirst,
    Map<Warning, String> warnings,
    List<Help> resources,
    List<Line> neverSay,
    String nothingAnnounced,
    String locked) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  GuideText {
    objectives = whole("objectives", Objective.class, objectives);
    purposes = whole("purposes", GuidePurpose.class, purposes);
    tones = whole("tones", Tone.class, tones);
    solutions = whole("solutions", Solution.class, solutions);
    warnings = whole("warnings", Warning.class, warnings);
    opening = distinct("opening", opening, Line::id);
    identityCheck = distinct("identityCheck", identityCheck, Line::id);
    openQuestions = distinct("openQuestions", openQuestions, Line::id);
    tasks = distinct("tasks", tasks, Line::id);
    benefits = distinct("benefits", benefits, Line::id);
    objections = distinct("objections", objections, Objection::id);
    deEscalation = distinct("deEscalation", deEscalation, Line::id);
    resources = distinct("resources", resources, help -> help.code() + help.regions());
    neverSay = distinct("neverSay", neverSay, Line::id);
    demand(
        questionSet != null && assessFirst != null && nothingAnnounced != null && locked != null,
        "lacks a text");
  }

  /**
   * A line with a name that stays when the words change.
   *
   * @param purposes only in talks for these; in all where empty
   * @param packs only under these rule packs; under all where empty
   * @param onlyWith only where the consequence of this code may be told
   * @param identified only once the other party is known to be the borrower
   */
  record Line(
      String id,
      String text,
      Set<GuidePurpose> purposes,
      Set<String> packs,
      @Nullable String onlyWith,
      boolean identified) {

    Line {
      demand(
          id != null && text != null && !text.isBlank(), "has a line without id or words: " + id);
      purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
      packs = packs == null ? Set.of() : Set.copyOf(packs);
    }

    boolean isFor(GuidePurpose purpose, String rulePack) {
      return (purposes.isEmpty() || purposes.contains(purpose))
          && (packs.isEmpty() || packs.contains(rulePack));
    }

    private Line withoutWords() {
      return new Line(id, placeholders(text), purposes, packs, onlyWith, identified);
    }
  }

  /**
   * What the borrower may say against it, and what to answer.
   *
   * @param expectedFor talks in which it is to be expected
   * @param disposition the code to log, where the talk ends with it
   */
  record Objection(
      String id,
      Set<GuidePurpose> expectedFor,
      String says,
      List<String> replies,
      String disposition) {

    Objection {
      demand(
          id != null
              && says != null
              && disposition != null
              && replies != null
              && !replies.isEmpty(),
          "has an objection that is not whole: " + id);
      expectedFor = Set.copyOf(expectedFor);
      replies = List.copyOf(replies);
    }

    private Objection withoutWords() {
      return new Objection(
          id,
          expectedFor,
          placeholders(says),
          replies.stream().map(GuideText::placeholders).toList(),
          disposition);
    }
  }

  /**
   * Where help is to be had.
   *
   * @param code the kind of help, as it is logged when it was named
   * @param regions ISO 3166 codes; anywhere else where empty
   * @param contact a number or an address, where there is one
   * @param evidence how it was checked: V read at the source, V2 in a secondary one, M from memory
   */
  record Help(
      String code, Set<String> regions, String name, @Nullable String contact, String evidence) {

    Help {
      demand(code != null && name != null && evidence != null, "has help without a code or a name");
      regions = regions == null ? Set.of() : Set.copyOf(regions);
    }

    private Help withoutWords() {
      return new Help(code, regions, "", contact, evidence);
    }
  }

  /** The rule pack whose lines apply; a pack that no line knows gets those of the strict one. */
  String packOrStrict(String rulePack) {
    return neverSay.stream().anyMatch(line -> line.packs().contains(rulePack))
        ? rulePack
        : "strict";
  }

  /** Everything but the words: it must be the same in every language. */
  GuideText withoutWords() {
    return new GuideText(
        "",
        version,
        withoutWords(objectives),
        withoutWords(purposes),
        withoutWords(tones),
        withoutWords(opening, Line::withoutWords),
        withoutWords(identityCheck, Line::withoutWords),
        questionSet,
        withoutWords(openQuestions, Line::withoutWords),
        withoutWords(tasks, Line::withoutWords),
        withoutWords(benefits, Line::withoutWords),
        withoutWords(objections, Objection::withoutWords),
        withoutWords(deEscalation, Line::withoutWords),
        withoutWords(solutions),
        placeholders(assessFirst),
        withoutWords(warnings),
        withoutWords(resources, Help::withoutWords),
        withoutWords(neverSay, Line::withoutWords),
        placeholders(nothingAnnounced),
        placeholders(locked));
  }

  private static <T> List<T> withoutWords(List<T> items, Function<T, T> withoutWords) {
    return items.stream().map(withoutWords).toList();
  }

  private static <K> Map<K, String> withoutWords(Map<K, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> placeholders(text.getValue())));
  }

  /** A text of nothing but the placeholders of another, in the order of the alphabet. */
  private static String placeholders(String text) {
    return "-"
        + new TreeSet<>(PLACEHOLDER.matcher(text).results().map(found -> found.group()).toList());
  }

  private static <K extends Enum<K>> Map<K, String> whole(
      String part, Class<K> keys, Map<K, String> texts) {
    demand(texts != null && !texts.isEmpty(), "lacks " + part);
    for (K key : keys.getEnumConstants()) {
      demand(!texts.getOrDefault(key, "").isBlank(), "lacks " + key + " in " + part);
    }
    return new EnumMap<>(texts);
  }

  private static <T> List<T> distinct(String part, List<T> items, Function<T, String> name) {
    demand(items != null && !items.isEmpty(), "lacks " + part);
    Set<String> names = new HashSet<>();
    for (T item : items) {
      demand(names.add(name.apply(item)), "has " + name.apply(item) + " twice in " + part);
    }
    return List.copyOf(items);
  }

  private static void demand(boolean holds, String breach) {
    if (!holds) {
      throw new IllegalArgumentException("the guide " + breach);
    }
  }
}

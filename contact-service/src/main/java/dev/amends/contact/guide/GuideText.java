package dev.amends.contact.guide;

import java.util.List;
import java.util.Map;

/**
 * The words of a guide in one language.
 *
 * @param language BCP 47 tag
 * @param version grows with each change of the words or the questions
 * @param locked what stands in place of the debt until the borrower is identified
 */
record GuideText(
    String language,
    int version,
    Map<GuidePurpose, String> purposes,
    List<String> opening,
    List<String> identityCheck,
    List<Point> openQuestions,
    List<Point> tasks,
    List<String> neverSay,
    String locked) {

  GuideText {
    purposes = Map.copyOf(purposes);
    if (purposes.size() != GuidePurpose.values().length) {
      throw new IllegalArgumentException(
          "the guide " + language + " lacks a purpose: " + purposes.keySet());
    }
    opening = List.copyOf(opening);
    identityCheck = List.copyOf(identityCheck);
    openQuestions = List.copyOf(openQuestions);
    tasks = List.copyOf(tasks);
    neverSay = List.copyOf(neverSay);
  }

  /** A question or a task with a name that stays when the words change. */
  record Point(String id, String text) {}
}

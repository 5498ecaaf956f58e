package dev.amends.contact.guide;

import java.util.List;
import java.util.Set;

/**
 * An objection of the borrower and the replies to it.
 *
 * @param expectedFor the purposes for which it is likely
 * @param disposition the code to log if the conversation ends with it
 */
record GuideObjection(
    String id,
    Set<GuidePurpose> expectedFor,
    String says,
    List<String> replies,
    String disposition) {

  GuideObjection {
    GuideText.require(!replies.isEmpty(), "has an objection without replies: " + id);
    expectedFor = Set.copyOf(expectedFor);
    replies = List.copyOf(replies);
  }

  GuideObjection withoutWording() {
    return new GuideObjection(
        id,
        expectedFor,
        GuideText.placeholders(says),
        replies.stream().map(GuideText::placeholders).toList(),
        disposition);
  }
}

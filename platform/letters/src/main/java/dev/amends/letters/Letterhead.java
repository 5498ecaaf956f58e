package dev.amends.letters;

import dev.amends.letters.sender.Sender;
import java.util.Map;

/**
 * The sender of a letter, and the captions of the letter in its language.
 *
 * @param labels the captions by name
 */
public record Letterhead(Sender sender, Map<String, String> labels) {}

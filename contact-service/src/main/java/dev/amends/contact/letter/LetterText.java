package dev.amends.contact.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A letter as XHTML, and its words as they stand on it. */
final class LetterText {
  private static final Set<String> UNSEEN = Set.of("head", "style");
  private static final Set<String> BLOCKS = Set.of("h1", "h2", "p", "li", "tr", "dt", "dd");
  private static final Set<String> GROUPS = Set.of("body", "div", "table", "ul", "dl");

  private final StringBuilder lines = new StringBuilder();

  private LetterText() {}

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException where it is no well-formed XHTML
   */
  static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("a letter is no XHTML: " + e.getMessage(), e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("a letter cannot be parsed", e);
    }
  }

  /** The words of a page, a block a line and an empty line between groups. */
  static String text(String xhtml) {
    LetterText sheet = new LetterText();
    sheet.walk(parsed(xhtml).getDocumentElement());
    return sheet.lines.toString().strip() + "\n";
  }

  private void walk(Element element) {
    String name = element.getTagName();
    if (UNSEEN.contains(name)) {
      return;
    }
    if (BLOCKS.contains(name)) {
      String words = words(element);
      lines.append(words).append(words.isEmpty() ? "" : "\n");
      return;
    }
    if (GROUPS.contains(name) && !lines.isEmpty() && !endsWithEmptyLine()) {
      lines.append('\n');
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner);
      }
    }
  }

  private boolean endsWithEmptyLine() {
    return lines.length() > 1 && lines.charAt(lines.length() - 2) == '\n';
  }

  /** Cells stand apart by a blank, lines that were broken by br stay broken. */
  private static String words(Element block) {
    StringBuilder words = new StringBuilder();
    collect(block, words);
    return words.toString().replaceAll("[ \t\n\r]+", " ").strip().replaceAll(" ?\u2028 ?", "\n");
  }

  private static void collect(Node node, StringBuilder words) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        words.append(child.getNodeValue());
      } else if (child instanceof Element element) {
        if (element.getTagName().equals("br")) {
          words.append('\u2028');
        }
        words.append(element.getTagName().equals("td") ? " " : "");
        collect(element, words);
      }
    }
  }
}

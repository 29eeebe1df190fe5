package io.standpoint.ingest;

import com.google.common.base.CharMatcher;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.standpoint.domain.FailureReason;
import io.standpoint.domain.Origin;
import io.standpoint.ingest.html.PageExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;

/**
 * Reads RSS, Atom and RDF feeds; every entry is an article. Document types are refused, and with
 * them every entity that is not built in. Thread-safe.
 */
final class Feeds {

  private static final int WHOLE_FILE = 0;

  /** Elements open at a time; the time of the parser grows with its square. */
  private static final int DEEPEST = 20_000;

  private final ReadOptions options;
  private final ArticleMaker maker;

  Feeds(ReadOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
  }

  /** Reads a whole feed. */
  void read(InputStream bytes, String file, RecordHandler handler) throws IOException {
    ReadFailures failures = new ReadFailures(file, options);
    byte[] xml = bytes.readNBytes(ReadOptions.MAX_MARKUP_BYTES + 1);
    if (xml.length > ReadOptions.MAX_MARKUP_BYTES) {
      handler.failure(failures.markupTooLong(new Origin(file, WHOLE_FILE, Origin.Unit.RECORD)));
      return;
    }
    if (depth(xml) > DEEPEST) {
      String message = "The feed is nested deeper than " + DEEPEST + " elements.";
      handler.failure(failures.record(WHOLE_FILE, FailureReason.TOO_COMPLEX, message));
      return;
    }
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      input.setXmlHealerOn(true);
      feed = input.build(new XmlReader(new ByteArrayInputStream(xml), true));
    } catch (FeedException | IllegalArgumentException e) {
      String message = "The feed cannot be read: " + firstSentence(e.getMessage()) + ".";
      handler.failure(failures.record(WHOLE_FILE, FailureReason.BROKEN_RECORD, message));
      return;
    }
    long number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      maker.make(draft(feed, entry), new Origin(file, number, Origin.Unit.RECORD), null, handler);
    }
    if (number == 0) {
      handler.failure(failures.record(WHOLE_FILE, FailureReason.NO_TEXT, "The feed has no entry."));
    }
  }

  /** At least the depth of the tree; elements that are not closed count as open to the end. */
  private static int depth(byte[] xml) {
    int depth = 0;
    int deepest = 0;
    for (int i = 1; i < xml.length; i++) {
      if (xml[i - 1] == '<' && Character.isLetter(xml[i])) {
        depth++;
        deepest = Math.max(deepest, depth);
      } else if (xml[i - 1] == '<' && xml[i] == '/' || xml[i - 1] == '/' && xml[i] == '>') {
        depth--;
      }
    }
    return deepest;
  }

  private static Draft draft(SyndFeed feed, SyndEntry entry) {
    String content = longest(entry.getContents());
    String description = entry.getDescription() == null ? null : entry.getDescription().getValue();
    boolean summary = content == null || content.isBlank();
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new Draft(
        null,
        blankToNull(entry.getLink()),
        blankToNull(entry.getTitle() == null ? null : PageExtractor.fragmentText(entry.getTitle())),
        blankToNull(entry.getAuthor()),
        blankToNull(feed.getTitle()),
        date == null ? null : PublicationDates.parse(date.toInstant().toString()),
        feed.getLanguage(),
        PageExtractor.fragmentText(summary ? description == null ? "" : description : content),
        summary);
  }

  private static String longest(List<SyndContent> contents) {
    String longest = null;
    for (SyndContent content : contents) {
      String value = content.getValue();
      if (value != null && (longest == null || value.length() > longest.length())) {
        longest = value;
      }
    }
    return longest;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The first line without its full stop. */
  private static String firstSentence(String message) {
    String line = message == null ? "no reason given" : message.lines().findFirst().orElse("");
    return CharMatcher.is('.').trimTrailingFrom(line.strip());
  }
}

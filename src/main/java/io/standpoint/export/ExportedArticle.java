package io.standpoint.export;

import java.time.Instant;

/**
 * What an export needs to know of an article.
 *
 * @param published when it was published
 * @param url nullable
 * @param publisher nullable
 * @param title nullable
 * @param byline nullable
 */
public record ExportedArticle(
    String id, Instant published, String url, String publisher, String title, String byline) {}

package io.standpoint.report;

import io.standpoint.domain.Counts;
import io.standpoint.domain.Granularity;
import io.standpoint.domain.NetInterval;
import io.standpoint.record.EntityRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An entity in one window of time.
 *
 * @param granularity its length
 * @param start first day; null for UNDATED
 * @param articles distinct articles
 * @param counts mentions
 * @param net null where every mention is abstained
 */
record Stretch(
    Granularity granularity, LocalDate start, int articles, Counts counts, NetInterval net) {

  static Stretch of(EntityRecord row) {
    return new Stretch(
        Granularity.valueOf(row.getGranularity()),
        row.getWindowStart() == null
            ? null
            : LocalDate.ofInstant(row.getWindowStart(), ZoneOffset.UTC),
        row.getArticles(),
        new Counts(row.getPositive(), row.getNeutral(), row.getNegative(), row.getAbstained()),
        NetInterval.ofNullable(row.getNetSentiment(), row.getNetLow(), row.getNetHigh()));
  }
}

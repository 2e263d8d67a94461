/** Models in the formats of other programs, by one name each: out, and in. */
package epochscope.export.exchange;

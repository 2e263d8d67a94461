/** Where lessons are chosen: a card for each, whose picture comes alive when one looks at it. */
package epochscope.app.browser;

/* global exports */
exports.main = async ({ parameters, propertiesToSend }) => ({
  text: `${parameters.greeting} ${propertiesToSend.city}`,
});
